import katex from "katex";
import { Playground } from "@/components/playground/Playground";
import { algorithms } from "@/lib/algorithms";

/** Every algorithm's equation as MathML, rendered by the build so that no reader loads a typesetter. */
const equations = Object.fromEntries(
  algorithms.entries.flatMap(({ id, equation }) =>
    equation ? [[id, katex.renderToString(equation, { output: "mathml", displayMode: true, throwOnError: false })]] : [],
  ),
);

export default function Page() {
  return <Playground equations={equations} />;
}
