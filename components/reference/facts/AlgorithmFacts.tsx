import type { Algorithm, Channel } from "@/lib/algebra/algebra";
import { messageBits } from "@/lib/algebra/traffic";
import { makeAlgorithm, makeModel } from "@/lib/experiment";
import type { ReferenceText } from "@/lib/text/reference";
import { Words } from "../Both";
import { exampleOf } from "../example";
import { Section } from "../Section";
import { Rhythm, StageStrip } from "../StageStrip";

/** Parameters of ResNet-50, the model that the papers' timings are about. */
const RESNET50 = 25_557_032;

interface Message {
  readonly title: keyof ReferenceText["stages"];
  readonly through: Channel;
}
const messagesOf = ({ stages }: Algorithm): Message[] =>
  stages.flatMap((stage): Message[] => {
    if (stage.kind === "track") return [{ title: "sendTracker", through: stage.through }];
    if (stage.kind === "mix") return [{ title: stage.what === "model" ? "sendModel" : "sendUpdate", through: stage.through }];
    return [];
  });

function share(part: number): string {
  const percent = 100 * part;
  return percent >= 0.1 ? `${Number(percent.toPrecision(3))} %` : `${percent.toExponential(1).replace("-", "−")} %`;
}

/** How an iteration goes, when it averages, and what a message weighs. */
export function AlgorithmFacts({ id }: { id: string }) {
  const { algorithm: choice, topology, dataset, model, seed } = exampleOf("algorithm", id);
  const algorithm = makeAlgorithm(choice, topology, seed);
  const small = makeModel(model, dataset, seed, 16).d;
  return (
    <>
      <Section id="stages">
        <StageStrip algorithm={algorithm} />
      </Section>
      <Section id="rhythm" note={({ rhythmNote }) => rhythmNote}>
        <Rhythm algorithm={algorithm} />
      </Section>
      <Section id="message" note={(text) => text.messageNote("D")}>
        <div className="grid gap-6 sm:grid-cols-2">
          {messagesOf(algorithm).map(({ title, through }) =>
            [small, RESNET50].map((D) => {
              const count = messageBits(through.compressor, D);
              return (
                <p key={`${title}-${D}`} className="border-line-strong border-l-2 pl-4">
                  <span className="text-[0.82rem] text-faint">
                    <Words
                      of={({ messageOf, stages, modelOf }) =>
                        messageOf(stages[title], D === small ? modelOf.small(String(D)) : modelOf.large)
                      }
                    />
                  </span>
                  <br />
                  <strong className="figures font-medium text-[1.25rem]">
                    <Words of={(text) => text.bits(count)} />
                  </strong>
                  <br />
                  <span className="text-[0.86rem] text-soft">
                    <Words of={(text) => text.ofFull(share(count / (32 * D)))} />
                  </span>
                </p>
              );
            }),
          )}
        </div>
      </Section>
    </>
  );
}
