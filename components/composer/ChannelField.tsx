"use client";
import { SelectField } from "@/components/controls/SelectField";
import { Slider } from "@/components/controls/Slider";
import { Stepper } from "@/components/controls/Stepper";
import type { Channel, Compressor } from "@/lib/algebra/algebra";
import { text } from "@/lib/text";
import "@/lib/text/composer";

const compressors: readonly Compressor["kind"][] = ["identity", "top-k", "gaussian-k", "qsgd", "sign", "two-means"];

function freshCompressor(kind: Compressor["kind"]): Compressor {
  if (kind === "top-k" || kind === "gaussian-k") return { kind, ratio: 0.1 };
  return kind === "qsgd" ? { kind, levels: 4 } : { kind };
}
const named = <Id extends string>(ids: readonly Id[], names: Readonly<Record<Id, string>>) =>
  ids.map((id) => ({ id, name: names[id] }));

/** What travels: how it is squeezed, what becomes of the rest, and how far a node moves towards what it hears. */
export function ChannelField({ channel, onChange }: { channel: Channel; onChange: (channel: Channel) => void }) {
  const { composer } = text;
  const { compressor, memory, base, gamma } = channel;
  return (
    <details className="group">
      <summary className="control list-none">
        {composer.through}
        <span className="text-ink underline decoration-dotted underline-offset-4">
          {compressor.kind === "identity" && gamma === 1 ? composer.inFull : composer.compressors[compressor.kind]}
        </span>
      </summary>
      <div className="composer-nest">
        <SelectField
          label={composer.compressor}
          value={compressor.kind}
          options={named(compressors, composer.compressors)}
          onChange={(kind) => onChange({ ...channel, compressor: freshCompressor(kind as Compressor["kind"]) })}
        />
        {"ratio" in compressor && (
          <Slider
            label={composer.ratio}
            value={compressor.ratio}
            min={0.001}
            max={1}
            scale="log"
            onChange={(ratio) => onChange({ ...channel, compressor: { ...compressor, ratio } })}
          />
        )}
        {"levels" in compressor && (
          <Stepper
            label={composer.levels}
            symbol="s"
            value={compressor.levels}
            min={1}
            max={65_536}
            scale="log"
            onChange={(levels) => onChange({ ...channel, compressor: { ...compressor, levels } })}
          />
        )}
        <SelectField
          label={composer.memory}
          value={memory}
          options={named(["none", "residual", "replica"], composer.memories)}
          onChange={(next) => onChange({ ...channel, memory: next as Channel["memory"] })}
        />
        <SelectField
          label={composer.base}
          value={base}
          options={named(["sent", "held"], composer.bases)}
          onChange={(next) => onChange({ ...channel, base: next as Channel["base"] })}
        />
        <Slider
          label={composer.gamma}
          symbol="γ"
          value={gamma}
          min={0.001}
          max={1}
          scale="log"
          onChange={(next) => onChange({ ...channel, gamma: next })}
        />
      </div>
    </details>
  );
}
