import { makeTopology, makeWeights, noFaults } from "@/lib/experiment";
import { referenceText } from "@/lib/text/reference";
import { zhReference } from "@/lib/text/zh-reference";
import { beta, type MixingMatrix, topologies, weightings } from "@/lib/topology";
import { Both, chinese, Said, Words } from "../Both";
import { exampleOf } from "../example";
import { MatrixPicture } from "../pictures/MatrixPicture";
import { productOf } from "../product";
import { Section } from "../Section";
import { fraction } from "./FactList";

const elsewhere = [
  "ring",
  "path",
  "star",
  "complete",
  "grid",
  "torus",
  "barbell",
  "random-regular",
  "static-exponential",
  "one-peer-exponential",
];

function matrixOn(weights: string, topology: string): MixingMatrix | undefined {
  try {
    return productOf(makeWeights(weightings.parse({ kind: weights }), topologies.parse({ kind: topology }), 1, noFaults));
  } catch {
    return undefined; // These weights are not defined there, and the table says so.
  }
}

/** The matrix itself, and its β on networks of about sixteen nodes. */
export function WeightsFacts({ id }: { id: string }) {
  const { topology, weights, seed } = exampleOf("weights", id);
  const name = topologies.get(topology.kind).name;
  const { n } = makeTopology(topology, seed);
  return (
    <>
      <Section id="matrix">
        <MatrixPicture matrix={makeWeights(weights, topology, seed, noFaults)[0]!} className="w-full max-w-xs" />
        <p className="mt-2 max-w-md text-[0.82rem] text-faint">
          <Both en={referenceText.matrixNote(name, n)} zh={zhReference.matrixNote(chinese(name), n)} />
        </p>
      </Section>
      <Section id="elsewhere">
        <table className="parameters two max-w-md">
          <thead>
            <tr>
              <th scope="col">
                <Words of={(text) => text.registries.topology.one} />
              </th>
              <th scope="col" className="text-right">
                β
              </th>
            </tr>
          </thead>
          <tbody>
            {elsewhere.map((kind) => {
              const matrix = matrixOn(id, kind);
              return (
                <tr key={kind}>
                  <th scope="row" className="font-normal!">
                    <Said>{topologies.get(kind).name}</Said>
                  </th>
                  <td className="figures text-right">
                    {matrix ? (
                      fraction(beta(matrix))
                    ) : (
                      <span className="font-sans text-faint">
                        <Words of={({ notDefined }) => notDefined} />
                      </span>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </Section>
    </>
  );
}
