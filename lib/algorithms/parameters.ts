import { integer, number } from "../registry";

/** The averaging period under each paper's own letter. */
export const averagingPeriod = (symbol: string, fallback: number, help = "A global averaging every this many iterations.") =>
  integer({
    label: "Averaging period",
    symbol,
    unit: "iterations",
    min: 1,
    max: 1_000_000,
    default: fallback,
    scale: "log",
    help,
  });

/** The share of coordinates that a sparsifier sends. */
export const keptRatio = (fallback: number) =>
  number({
    label: "Share sent",
    symbol: "ratio",
    min: 1e-6,
    max: 1,
    default: fallback,
    scale: "log",
    help: "The share of coordinates that travel, at least one.",
  });

/** The consensus step size of compressed gossip. */
export const consensusStep = (fallback: number) =>
  number({
    label: "Consensus step",
    symbol: "γ",
    min: 0.001,
    max: 1,
    default: fallback,
    scale: "log",
    help: "How far a node moves towards what it heard; the lossier the messages, the smaller it must be.",
  });
