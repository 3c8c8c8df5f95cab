/** What moves at the moment, as starting times in milliseconds. Plain data; painting it is up to the painters. */
export interface Motion {
  /** Messages travelling along the links of a phase. */
  readonly volleys: readonly { readonly phase: number; readonly start: number }[];
  /** Averages over everyone (`exact`) and exchanges of compressed updates with everyone. */
  readonly beats: readonly { readonly exact: boolean; readonly start: number }[];
  readonly clusterBeats: readonly { readonly start: number }[];
}
export const still: Motion = { volleys: [], beats: [], clusterBeats: [] };

/** Milliseconds that each motion takes. */
export const lasting = { volley: 480, beat: 640, clusterBeat: 620 };
/** Clusters beat one after the other, over this long. */
export const stagger = 320;
/** Milliseconds that must pass between two of a kind, however fast the run: it shall never strobe. */
const gap = { samePhase: 500, volley: 160, beat: 420, clusterBeat: 420 };
/** … and between two beats where several averagings fall into one message: a beat among many stays one, with rest around it. */
const amongMany = 1000;

/** The part of a frame message that moves something. */
export interface Talk {
  readonly phase: number;
  readonly globals: number | boolean;
  readonly clusters: number | boolean;
  /** Whether compressed updates were exchanged with everyone. */
  readonly gradients?: boolean;
}

const free = (list: readonly { readonly start: number }[], now: number, apart: number): boolean =>
  list.every(({ start }) => now - start >= apart);

/** Starts what a message tells, unless something of its kind started a moment ago, and forgets what is over. */
export function observe(motion: Motion, talk: Talk, now: number): Motion {
  const recent = settle(motion, now);
  const { phase } = talk;
  const samePhase = recent.volleys.filter((volley) => volley.phase === phase);
  const volley = phase >= 0 && free(recent.volleys, now, gap.volley) && free(samePhase, now, gap.samePhase);
  const exact = Number(talk.globals) > 0;
  const apart = (count: number | boolean, least: number) => (Number(count) > 1 ? amongMany : least);
  const beat = (exact || talk.gradients === true) && free(recent.beats, now, apart(talk.globals, gap.beat));
  const clusterBeat = Number(talk.clusters) > 0 && free(recent.clusterBeats, now, apart(talk.clusters, gap.clusterBeat));
  return {
    volleys: volley ? [...recent.volleys, { phase, start: now }] : recent.volleys,
    beats: beat ? [...recent.beats, { exact, start: now }] : recent.beats,
    clusterBeats: clusterBeat ? [...recent.clusterBeats, { start: now }] : recent.clusterBeats,
  };
}

/** Without what is over. */
export function settle(motion: Motion, now: number): Motion {
  const lately = <M extends { start: number }>(list: readonly M[]) => list.filter(({ start }) => now - start < 1000);
  return { volleys: lately(motion.volleys), beats: lately(motion.beats), clusterBeats: lately(motion.clusterBeats) };
}

/** Whether any of these is still under way. */
export const lasts = (list: readonly { readonly start: number }[], duration: number, now: number): boolean =>
  list.some(({ start }) => now - start < duration);

/** Progress of a motion that began at `start`: 0…1, or −1 when it is over or has not begun. */
export function progress(start: number, duration: number, now: number): number {
  const u = (now - start) / duration;
  return u >= 0 && u < 1 ? u : -1;
}

/** How far the discs breathe in: 1 is their own size. */
export const breath = (u: number): number => 1 - 0.2 * Math.sin(Math.PI * u) ** 2;
export const easeOut = (u: number): number => 1 - (1 - u) ** 3;
export const easeInOut = (u: number): number => u * u * (3 - 2 * u);
