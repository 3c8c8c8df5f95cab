interface Props {
  label: string;
  symbol?: string;
  value: string;
  /** What the number means, in words. */
  meaning?: string;
}

/** One line of a list of numbers. */
export function Fact({ label, symbol, value, meaning }: Props) {
  return (
    <div className="fact">
      <dt>
        {label} {symbol && <i className="whitespace-nowrap font-serif text-faint">{symbol}</i>}
        {meaning && <span className="block text-[0.78rem] text-faint leading-snug">{meaning}</span>}
      </dt>
      <dd className="figures">{value}</dd>
    </div>
  );
}
