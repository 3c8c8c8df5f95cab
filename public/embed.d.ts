/** Types of embed.js. Copy this file beside your own sources; the manual is docs/embedding.md. */

/** Measurements after `iteration` finished iterations. */
export interface GossipFrame {
  readonly iteration: number;
  /** f(x̄), over everybody's data. */
  readonly loss: number;
  readonly nodeLoss: { readonly min: number; readonly mean: number; readonly max: number };
  readonly accuracy?: number;
  readonly suboptimality?: number;
  /** (1/n) Σ ‖x_i − x̄‖². */
  readonly consensusDistance: number;
  readonly averaging: "none" | "neighbors" | "cluster" | "global" | "gradients";
  readonly bytesPerNode: number;
  readonly payloadBits: number;
  /** Simulated. */
  readonly seconds: number;
}

export interface GossipState {
  readonly status: "loading" | "ready" | "playing" | "paused" | "finished" | "diverged";
  readonly t: number;
  /** The whole experiment as JSON. */
  readonly experiment: Readonly<Record<string, unknown>>;
  /** The experiment as the part of an address after and including `#`. */
  readonly link: string;
  readonly frame: GossipFrame | null;
  readonly visible: boolean;
}

export interface GossipEvents {
  /** It listens. Nothing needs to wait for this: commands do so themselves. */
  ready: { readonly state: GossipState };
  /** At most fifteen a second. */
  frame: { readonly frame: GossipFrame };
  state: { readonly id?: number; readonly state: GossipState };
  ended: { readonly t: number; readonly why: "finished" | "until" | "diverged"; readonly sentence?: string };
  error: { readonly id?: number; readonly sentence: string };
  height: { readonly height: number };
}

/** A live embed. Every command resolves when it has been carried out, and rejects with a sentence when it cannot be. */
export interface GossipEmbed {
  readonly element: HTMLIFrameElement;
  /** If wanted only until that iteration; resolves when it plays, and the event `ended` tells when it is there. */
  play(until?: number): Promise<GossipState>;
  pause(): Promise<GossipState>;
  step(count?: number): Promise<GossipState>;
  reset(): Promise<GossipState>;
  seek(t: number): Promise<GossipState>;
  /** Fields of the experiment to change (`{ algorithm: { H: 8 } }`), or a whole link. */
  set(what: Readonly<Record<string, unknown>> | string): Promise<GossipState>;
  get(): Promise<GossipState>;
  /** Returns how to stop listening. */
  on<E extends keyof GossipEvents>(event: E, call: (event: GossipEvents[E]) => void): () => void;
}

declare global {
  interface Window {
    GossipPlayground: {
      /** The embed of an `<a class="gossip-playground">` (made live if it is not yet) or of an `<iframe>`. */
      from(element: Element): GossipEmbed;
      /** Makes every such link below `root` live: for pages that add some later. */
      upgrade(root?: ParentNode): GossipEmbed[];
    };
  }
}
