import Link from "next/link";
import { ThemeToggle } from "@/components/playground/ThemeToggle";
import { LanguageToggle } from "@/components/text/LanguageToggle";
import { Words } from "./Both";

const link = "text-soft underline-offset-4 hover:text-ink hover:underline";

/** Top of every reference page. */
export function Header() {
  return (
    <header className="border-line border-b">
      <nav className="mx-auto flex max-w-6xl items-center gap-x-5 px-4 py-2 text-[0.9rem] sm:px-6">
        <Link
          prefetch={false}
          href="/"
          className="font-serif text-[1.15rem] hover:underline hover:underline-offset-4 max-sm:hidden"
        >
          Gossip Playground
        </Link>
        <Link prefetch={false} href="/" className={`sm:hidden ${link}`}>
          <Words of={({ playground }) => playground} />
        </Link>
        <Link prefetch={false} href="/reference/" className={link}>
          <Words of={({ title }) => title} />
        </Link>
        <Link prefetch={false} href="/reference/terms/" className={link}>
          <Words of={({ terms }) => terms} />
        </Link>
        <span className="ml-auto flex items-center gap-1">
          <LanguageToggle />
          <ThemeToggle />
        </span>
      </nav>
    </header>
  );
}
