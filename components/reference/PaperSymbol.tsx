/** A paper's letter; what follows an underscore is set below the line: α_l, C_β. */
export function PaperSymbol({ children }: { children: string }) {
  const [letter, below, ...rest] = children.split("_");
  return (
    <i className="whitespace-nowrap font-serif">
      {letter}
      {below && <sub className="text-[0.72em]">{below}</sub>}
      {rest.join("")}
    </i>
  );
}
