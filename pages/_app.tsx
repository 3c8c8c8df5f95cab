import type { AppProps } from "next/app";
import Head from "next/head";
import { Crash } from "@/components/site/Crash";
import { mono, sans, serif } from "@/components/site/fonts";
import { Offline } from "@/components/site/Offline";
import { barColours } from "@/components/site/theme";
import { text } from "@/lib/text";
import "@/components/site/site.css";

const base = process.env.NEXT_PUBLIC_BASE_PATH ?? "";
const fonts = `:root{--font-inter:${sans.style.fontFamily};--font-source-serif:${serif.style.fontFamily};--font-jetbrains-mono:${mono.style.fontFamily}}`;

/** The frame of the pages that train. */
export default function App({ Component, pageProps }: AppProps) {
  return (
    <>
      <Head>
        <title>{text.title}</title>
        <meta name="description" content={text.description} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {barColours.map(({ media, color }) => (
          <meta key={color} name="theme-color" media={media} content={color} />
        ))}
        <link rel="manifest" href={`${base}/manifest.webmanifest`} />
        <link rel="icon" type="image/svg+xml" sizes="any" href={`${base}/icon.svg`} />
        <style>{fonts}</style>
      </Head>
      <Crash>
        <Component {...pageProps} />
      </Crash>
      <Offline />
    </>
  );
}
