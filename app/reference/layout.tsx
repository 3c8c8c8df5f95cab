import type { ReactNode } from "react";
import { Header } from "@/components/reference/Header";
import { firstLanguage } from "@/components/text/firstLanguage";
import "@/components/reference/reference.css";

export default function ReferenceLayout({ children }: { children: ReactNode }) {
  return (
    <>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own constant; it must run before the first paint */}
      <script dangerouslySetInnerHTML={{ __html: firstLanguage }} />
      <Header />
      <main className="mx-auto max-w-6xl px-4 pt-8 pb-20 sm:px-6">{children}</main>
    </>
  );
}
