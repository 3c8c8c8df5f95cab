"use client";
import { formatBytes } from "@/components/plots/format";
import { text } from "@/lib/text";
import "@/lib/text/inspect";
import type { Ready } from "@/lib/worker/protocol";
import { mixtureOf, type Step } from "./explanation";
import { decimals, fraction, sub } from "./numbers";

interface Props {
  step: Step;
  /** The node whose numbers are spelt out. */
  node: number;
  ready: Ready;
  /** W, n×n. */
  weights: Float64Array;
}
const bracketed = (told: string) => (told.startsWith("−") ? `(${told})` : told);
/** More terms than this are an ellipsis. */
const TERMS = 5;

/** A step in words, as an equation, and with one node's real numbers. */
export function StepWords({ step, node, ready, weights }: Props) {
  const words = text.inspect.explain;
  const told = decimals([...step.before, ...step.after]);
  const [before, after] = [told(step.before[node]!), told(step.after[node]!)];
  const i = sub(node);
  const letter = step.about === "updates" ? "u" : "x";
  if (step.phase === "start")
    return (
      <>
        <p>{words.start(node)}</p>
        <p className="explain-sum">
          x{i} = {after}
        </p>
      </>
    );
  if (step.phase === "send")
    return (
      <>
        <p>{words.send[step.averaging]?.(formatBytes(step.bytes))}</p>
        <p className="explain-sum">
          {letter}
          {i} = {before}
        </p>
      </>
    );
  if (step.phase === "mix") {
    const { terms, sum, result } = mixtureOf(step, node, weights, ready.clusters);
    const shown = terms.slice(0, TERMS);
    const exact = Math.abs(sum - result) <= 1e-3 * Math.max(1e-6, Math.abs(result), ...step.before.map(Math.abs));
    return (
      <>
        <p>
          {words.mix[step.averaging]} <i className="explain-equation">{mixing(step)}</i>
        </p>
        <p className="explain-sum">
          <b>
            {letter}
            {i}⁺
          </b>{" "}
          {terms.length > 0 && "= "}
          {shown.map((term) => `${fraction(term.weight)} · ${bracketed(told(term.value))}`).join(" + ")}
          {terms.length > TERMS && " + …"} {exact || terms.length === 0 ? "=" : "→"} <b>{after}</b>
          {!exact && terms.length > 0 && <span className="ml-2 text-[0.78rem] text-soft">({words.through})</span>}
        </p>
      </>
    );
  }
  const quiet = step.kind === "mix" || step.kind === "track";
  return (
    <>
      <p>
        {quiet ? words.quiet : words.stage[step.kind]} <i className="explain-equation">{quiet ? "" : equations[step.kind]}</i>
      </p>
      <p className="explain-sum">
        <b>
          {step.kind === "gradient" ? "g" : letter}
          {i}
        </b>{" "}
        ={" "}
        {step.kind === "descend" &&
          `${before} ${step.after[node]! <= step.before[node]! ? "−" : "+"} ${told(Math.abs(step.after[node]! - step.before[node]!))} = `}
        <b>{after}</b>
      </p>
    </>
  );
}

const equations: Readonly<Record<string, string>> = {
  gradient: "gᵢ = ∇fᵢ(xᵢ; ξᵢ)",
  momentum: "m ← βm + g",
  descend: "yᵢ = xᵢ − γ gᵢ",
  correct: "x ← x + correction",
  "slow-momentum": "u ← βu + (anchor − x)/γ",
};

function mixing({ averaging }: Step): string {
  if (averaging === "neighbors") return "xᵢ⁺ = Σⱼ wᵢⱼ yⱼ";
  return averaging === "cluster" ? "xᵢ⁺ = (1/S) Σⱼ yⱼ" : "xᵢ⁺ = (1/n) Σⱼ yⱼ";
}
