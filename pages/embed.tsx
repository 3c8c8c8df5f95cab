import Head from "next/head";
import { EmbedShell } from "@/components/embed/EmbedShell";
import { embedTheme } from "@/components/site/theme";
import { text } from "@/lib/text";

const base = process.env.NEXT_PUBLIC_BASE_PATH ?? "";

export default function Page() {
  return (
    <>
      <Head>
        <meta name="robots" content="noindex" />
      </Head>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own constant; it must run before the first paint */}
      <script dangerouslySetInnerHTML={{ __html: embedTheme }} />
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
