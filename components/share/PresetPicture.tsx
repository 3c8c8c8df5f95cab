"use client";
import { useEffect, useState } from "react";
import { DatasetPicture } from "@/components/controls/DatasetPicture";
import { GraphPicture, placesOf } from "@/components/reference/pictures/GraphPicture";
import { makeTopology, type Preset } from "@/lib/experiment";
import type { Topology } from "@/lib/topology";

/** Networks with room in their middle. */
const hollow = new Set(["ring", "one-peer-exponential"]);

/** The network of a preset, small, around its data where there is room. Drawn after the window is there, so that opening it never waits. */
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
    <span className="relative block size-16 shrink-0">
      {topology && (
        <GraphPicture graph={topology.phases[0]} places={placesOf(topology)} clusters={topology.clusters} className="size-full" />
      )}
      {topology && hollow.has(preset.experiment.topology.kind) && (
        <span className="absolute inset-[30%]">
          <DatasetPicture kind={preset.experiment.dataset.kind} />
        </span>
      )}
    </span>
  );
}
