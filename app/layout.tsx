import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { mono, sans, serif } from "@/components/site/fonts";
import { Offline } from "@/components/site/Offline";
import { barColours, chosenTheme } from "@/components/site/theme";
import { text } from "@/lib/text";

import "@/components/site/site.css";

export const metadata: Metadata = { title: text.title, description: text.description };
export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: barColours,
};

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" className={`${sans.variable} ${serif.variable} ${mono.variable}`} suppressHydrationWarning>
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own constant; it must run before the first paint */}
        <script dangerouslySetInnerHTML={{ __html: chosenTheme }} />
      </head>
      <body>
        {children}
        <Offline />
      </body>
    </html>
  );
}
