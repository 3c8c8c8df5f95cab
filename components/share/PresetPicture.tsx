"use client";
import { useEffect, useState } from "react";
import { GraphPicture, placesOf } from "@/components/reference/pictures/GraphPicture";
import { makeTopology, type Preset } from "@/lib/experiment";
import type { Topology } from "@/lib/topology";

/** The network of a preset, small. Drawn after the window is there, so that opening it never waits. */
export function PresetPicture({ preset }: { preset: Preset }) {
  const [topology, setTopology] = useState<Topology>();
  useEffect(() => {
    const wait = setTimeout(() => {
      const { experiment } = preset;
      setTopology(makeTopology(experiment.topology, experiment.seed));
    });
    return () => clearTimeout(wait);
  }, [preset]);
  return (
    <span className="block size-14 shrink-0">
      {topology && (
        <GraphPicture graph={topology.phases[0]} places={placesOf(topology)} clusters={topology.clusters} className="size-full" />
      )}
    </span>
  );
}
