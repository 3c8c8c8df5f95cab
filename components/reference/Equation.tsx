import katex from "katex";

/** Typeset by the build: MathML for screen readers, spans for the eye, no typesetter for anyone to load. */
export function Equation({ tex }: { tex: string }) {
  const html = katex.renderToString(tex, { displayMode: true, throwOnError: true, output: "htmlAndMathml" });
  return (
    <section
      // biome-ignore lint/a11y/noNoninteractiveTabindex: wide equations scroll, and the keyboard must reach them
      tabIndex={0}
      aria-labelledby="name equation"
      className="reference-equation"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: made by the build from our own registry
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}
