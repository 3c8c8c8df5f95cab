import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { Offline } from "@/components/offline/Offline";
import { text } from "@/lib/text";
import { mono, sans, serif } from "./fonts";
import "./globals.css";

export const metadata: Metadata = { title: text.title, description: text.description };
export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fffefc" },
    { media: "(prefers-color-scheme: dark)", color: "#141519" },
  ],
};

/** Runs before the first paint, so that a chosen theme never flashes. */
const themeScript = `try{const t=localStorage.getItem("theme");if(t==="light"||t==="dark")document.documentElement.dataset.theme=t}catch{}`;

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" className={`${sans.variable} ${serif.variable} ${mono.variable}`} suppressHydrationWarning>
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own constant; it must run before the first paint */}
        <script dangerouslySetInnerHTML={{ __html: themeScript }} />
      </head>
      <body>
        {children}
        <Offline />
      </body>
    </html>
  );
}
