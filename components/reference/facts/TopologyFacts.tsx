import type { ReactNode } from "react";
import { makeTopology, makeWeights, noFaults } from "@/lib/experiment";
import type { ReferenceText } from "@/lib/text/reference";
import type { TermId } from "@/lib/text/terms";
import { beta, eigenvalues, isSymmetric, outDegrees, spectralFacts, type Topology, union, weightings } from "@/lib/topology";
import { Said, Words } from "../Both";
import { exampleOf } from "../example";
import { subscripts } from "../PaperSymbol";
import { GraphPicture, placesOf } from "../pictures/GraphPicture";
import { SpectrumPicture } from "../pictures/SpectrumPicture";
import { productOf } from "../product";
import { Section } from "../Section";
import { Term } from "../Term";
import { FactList, fraction } from "./FactList";

/** The averaging period for which C_β and D_β are told: the playground's default. */
const H = 16;

/** The network drawn, counted, and what its default weights make of it. */
export function TopologyFacts({ id }: { id: string }) {
  const { topology: choice, weights, seed } = exampleOf("topology", id);
  const topology = makeTopology(choice, seed);
  const matrices = makeWeights(weights, choice, seed, noFaults);
  const whole = productOf(matrices);
  const facts = spectralFacts(matrices[0]!, H);
  const degrees = outDegrees(union(topology));
  const [fewest, most] = [Math.min(...degrees), Math.max(...degrees)];
  const symmetric = isSymmetric(whole);
  const links = topology.phases[0]!.edges.length;
  const varying = topology.phases.length > 1;
  return (
    <>
      <Section id="graph">
        <Pictures topology={topology} />
      </Section>
      <Section id="facts">
        <FactList
          facts={[
            [<Words key="n" of={(text) => text.facts.nodes} />, topology.n],
            [<Words key="l" of={(text) => (topology.directed ? text.facts.linksDirected : text.facts.links)} />, links],
            [<Words key="d" of={(text) => text.facts.degree} />, fewest === most ? most : `${fewest} – ${most}`],
            varying && [<Words key="p" of={(text) => text.facts.phases} />, topology.phases.length],
            [
              <Words key="w" of={(text) => text.registries.weights.one} />,
              <Said key="v">{weightings.get(weights.kind).name}</Said>,
            ],
            [explained("beta", (text) => text.facts.beta), fraction(facts.beta)],
            varying && [<Words key="c" of={(text) => text.facts.cycleBeta(topology.phases.length)} />, fraction(beta(whole))],
            !varying && [explained("spectral-gap", (text) => text.facts.gap), fraction(facts.gap)],
            !varying && [explained("c-beta", (text) => subscripts(text.facts.cBeta)), fraction(facts.C)],
            !varying && [explained("d-beta", (text) => subscripts(text.facts.dBeta)), fraction(facts.D)],
          ]}
        />
      </Section>
      <Section
        id="spectrum"
        note={(text) => (varying ? text.spectrumCycle : symmetric ? text.spectrumNote : text.spectrumModuli)}
      >
        <SpectrumPicture values={Array.from(eigenvalues(whole))} moduli={!symmetric} />
      </Section>
    </>
  );
}

/** A fact's name with its term's explanation behind it. */
const explained = (id: TermId, of: (text: ReferenceText) => ReactNode) => (
  <Term key={id} id={id}>
    <Words of={of} />
  </Term>
);

/** One picture, or one for each set of links of a network that changes. */
function Pictures({ topology }: { topology: Topology }) {
  const places = placesOf(topology);
  const { phases } = topology;
  return (
    <div className={phases.length > 1 ? "grid max-w-2xl grid-cols-2 gap-6" : "max-w-sm"}>
      {phases.map((graph, phase) => (
        <figure key={phase}>
          <GraphPicture graph={graph} places={places} clusters={topology.clusters} className="w-full" />
          {phases.length > 1 && (
            <figcaption className="figures mt-1 text-center text-[0.8rem] text-faint">
              k mod {phases.length} = {phase}
            </figcaption>
          )}
        </figure>
      ))}
    </div>
  );
}
