import katex from "katex";
import "katex/dist/katex.min.css";
import type { GetStaticProps } from "next";
import { stacked } from "@/components/controls/stacked";
import { Playground } from "@/components/playground/Playground";
import { firstLanguage } from "@/components/text/firstLanguage";
import { algorithms } from "@/lib/algorithms";

interface Props {
  /** By algorithm: its equation as HTML. */
  equations: Readonly<Record<string, string>>;
}

/** Every algorithm's equation, typeset by the build so that no reader loads a typesetter; MathML inside for screen readers. */
export const getStaticProps: GetStaticProps<Props> = () => {
  const typeset = algorithms.entries.flatMap(({ id, equation }) =>
    equation ? [[id, katex.renderToString(stacked(equation), { displayMode: true, throwOnError: true })]] : [],
  );
  return { props: { equations: Object.fromEntries(typeset) } };
};

export default function Page({ equations }: Props) {
  return (
    <>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own constant; it must run before the first paint */}
      <script dangerouslySetInnerHTML={{ __html: firstLanguage }} />
      <Playground equations={equations} />
    </>
  );
}
