export interface Token {
  readonly kind: "comment" | "string" | "keyword" | "number" | "plain";
  readonly text: string;
}

const pattern =
  /(?<comment>\/\*[\s\S]*?\*\/|\/\/[^\n]*)|(?<string>"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`)|(?<keyword>\b(?:import|export|from|const|let|function|return|if|else|for|of|new|throw|type|interface|readonly|as|satisfies|switch|case|default|typeof|in|while|do|try|catch|true|false|null|undefined)\b)|(?<number>\b\d[\d_.]*(?:e-?\d+)?\b)/g;

/** TypeScript cut into pieces to be coloured; joined, they are the same text again. Regular expressions count as plain. */
export function tokens(code: string): Token[] {
  const out: Token[] = [];
  let end = 0;
  for (const match of code.matchAll(pattern)) {
    if (match.index > end) out.push({ kind: "plain", text: code.slice(end, match.index) });
    const kind = (["comment", "string", "keyword", "number"] as const).find((name) => match.groups?.[name] !== undefined)!;
    out.push({ kind, text: match[0] });
    end = match.index + match[0].length;
  }
  if (end < code.length) out.push({ kind: "plain", text: code.slice(end) });
  return out;
}
