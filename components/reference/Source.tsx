import { tokens } from "./tokens";

/** An entry's own file, lightly tinted. */
export function Source({ file, code }: { file: string; code: string }) {
  return (
    <figure className="overflow-hidden rounded-md border border-line">
      <figcaption id="file" className="figures border-line border-b bg-panel px-4 py-2 text-[0.8rem] text-soft">
        {file}
      </figcaption>
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: long lines scroll, and the keyboard must reach them
        tabIndex={0}
        aria-labelledby="file"
        className="source"
        translate="no"
      >
        <pre>
          <code>
            {tokens(code.trimEnd()).map(({ kind, text }, i) =>
              kind === "plain" ? (
                text
              ) : (
                <span key={i} className={`token-${kind}`}>
                  {text}
                </span>
              ),
            )}
          </code>
        </pre>
      </section>
    </figure>
  );
}
