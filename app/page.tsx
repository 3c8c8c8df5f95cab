import katex from "katex";
import "katex/dist/katex.min.css";
import { stacked } from "@/components/controls/stacked";
import { PlaygroundShell } from "@/components/playground/PlaygroundShell";
import { firstLanguage } from "@/components/text/firstLanguage";
import "@/components/text/language.css";
import { algorithms } from "@/lib/algorithms";

/** Every algorithm's equation, typeset by the build so that no reader loads a typesetter; MathML inside for screen readers. */
const equations = Object.fromEntries(
  algorithms.entries.flatMap(({ id, equation }) =>
    equation ? [[id, katex.renderToString(stacked(equation), { displayMode: true, throwOnError: true })]] : [],
  ),
);

export default function Page() {
  return (
    <>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own constant; it must run before the first paint */}
      <script dangerouslySetInnerHTML={{ __html: firstLanguage }} />
      <PlaygroundShell equations={equations} />
    </>
  );
}
