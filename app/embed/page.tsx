import type { Metadata } from "next";
import { EmbedShell } from "@/components/embed/EmbedShell";
import { text } from "@/lib/text";

export const metadata: Metadata = { title: text.title, robots: { index: false } };

const base = process.env.NEXT_PUBLIC_BASE_PATH ?? "";
/** Runs before the first paint. An embed follows its address, else the system: not what a reader chose for the playground. */
const themeScript = `try{const t=new URLSearchParams(location.hash.slice(1)).get("theme"),d=document.documentElement.dataset;if(t==="light"||t==="dark")d.theme=t;else delete d.theme}catch{}`;

export default function Page() {
  return (
    <>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own constant; it must run before the first paint */}
      <script dangerouslySetInnerHTML={{ __html: themeScript }} />
      <noscript>
        <style>{".embed{display:none!important}"}</style>
        <p className="embed-unscripted">
          {/* biome-ignore lint/performance/noImgElement: a static export serves pictures as they are */}
          <img src={`${base}/embed.svg`} alt={text.embed.still} width={400} height={400} />
          <a href={`${base}/`} target="_blank" rel="noopener">
            {text.embed.unscripted}
          </a>
        </p>
      </noscript>
      <EmbedShell />
    </>
  );
}
