/** What ended an iteration; `gradients`: compressed updates exchanged with everyone. */
export type Exchange = "none" | "neighbors" | "cluster" | "global" | "gradients";
