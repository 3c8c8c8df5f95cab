import Link from "next/link";
import { text } from "@/lib/text";

export default function NotFound() {
  return (
    <main className="mx-auto flex min-h-dvh max-w-xl flex-col justify-center gap-4 px-6">
      <p className="caps">{text.notFound.code}</p>
      <h1 className="font-serif text-3xl">{text.notFound.title}</h1>
      <p className="text-soft">{text.notFound.body}</p>
      <Link href="/" className="text-accent underline underline-offset-4">
        {text.notFound.home}
      </Link>
    </main>
  );
}
