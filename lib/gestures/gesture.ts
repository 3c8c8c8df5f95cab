/** What a drag or click of the reader does. */
export type Tool = "select" | "draw" | "cut" | "brush";

/** A place in the picture, in the unit square of node positions, y down. */
export type Point = readonly [number, number];
export type Link = readonly [number, number];

/** What lies under the pointer or has the keyboard's focus. `link` counts in `Scene.links`. */
export type Target =
  | { readonly on: "node"; readonly node: number }
  | { readonly on: "link"; readonly link: number }
  | { readonly on: "canvas" };

/** What a gesture may look at; the machines never keep it. */
export interface Scene {
  readonly tool: Tool;
  readonly directed: boolean;
  readonly positions: readonly Point[];
  readonly links: readonly Link[];
  /** The links as drawn, where they are not straight. */
  readonly paths?: readonly (readonly Point[])[];
  /** Cluster of each node. */
  readonly clusters: ArrayLike<number>;
  /** Cluster the brush paints; null: that of the node where the stroke began, else a new one. */
  readonly brush: number | null;
  readonly selectedNodes: readonly number[];
  /** Places in `links`. */
  readonly selectedLinks: readonly number[];
  readonly focus: Target;
}

export interface Modifiers {
  readonly shift: boolean;
  /** Control, or Command on a Mac. */
  readonly mod: boolean;
}

/** Something the reader did. `at` is in the unit square, `pixel` in CSS pixels of the picture. */
export type GestureEvent =
  | ({
      readonly type: "down" | "move" | "up";
      readonly pointer: number;
      readonly kind: "mouse" | "touch" | "pen";
      /** 0 main, 1 middle, 2 secondary. */
      readonly button: number;
      readonly at: Point;
      readonly pixel: Point;
      readonly target: Target;
    } & Modifiers)
  | { readonly type: "cancel" }
  /** The pointer has rested half a second since it went down. */
  | { readonly type: "hold" }
  | { readonly type: "wheel"; readonly factor: number; readonly pixel: Point }
  | ({ readonly type: "key"; readonly key: string } & Modifiers);

export type PointerGesture = Extract<GestureEvent, { pointer: number }>;
export type KeyGesture = Extract<GestureEvent, { type: "key" }>;

/** What the picture should do about it. */
export type Effect =
  | { readonly kind: "select"; readonly nodes: readonly number[]; readonly links: readonly number[] }
  | { readonly kind: "focus"; readonly target: Target }
  | { readonly kind: "move"; readonly nodes: readonly number[]; readonly by: Point }
  /** A new node, linked from `from` when there is one. */
  | { readonly kind: "add"; readonly at: Point; readonly from: number | null }
  | { readonly kind: "connect"; readonly from: number; readonly to: number }
  | { readonly kind: "cut"; readonly links: readonly number[] }
  | { readonly kind: "remove"; readonly nodes: readonly number[]; readonly links: readonly number[] }
  | { readonly kind: "brush"; readonly nodes: readonly number[]; readonly cluster: number }
  | { readonly kind: "menu"; readonly node: number }
  /** In pixels. */
  | { readonly kind: "pan"; readonly by: Point }
  /** Around a pixel; null: around the middle. */
  | { readonly kind: "zoom"; readonly factor: number; readonly pixel: Point | null }
  | { readonly kind: "fit" }
  | { readonly kind: "say"; readonly what: Saying };

/** Something to announce that the other effects do not tell by themselves. */
export type Saying =
  | { readonly about: "connecting"; readonly from: number; readonly to: number }
  | { readonly about: "cancelled" }
  | { readonly about: "already-linked"; readonly from: number; readonly to: number }
  | { readonly about: "no-links"; readonly node: number };

export interface Finger {
  readonly pointer: number;
  readonly pixel: Point;
}

/**
 * What the reader is in the middle of; one file per state says what may happen next. A state with a `pointer` hears
 * that pointer only.
 */
export type State =
  | { readonly name: "idle" }
  /** Pressed, not yet moved. */
  | { readonly name: "pointing"; readonly pointer: number; readonly down: PointerGesture }
  | {
      readonly name: "dragging";
      readonly pointer: number;
      readonly nodes: readonly number[];
      readonly from: Point;
      readonly by: Point;
    }
  /** `over`: the node under the pointer, or the one the keyboard proposes (then `pointer` is `keyboard`). */
  | {
      readonly name: "connecting";
      readonly pointer: number | "keyboard";
      readonly from: number;
      readonly at: Point;
      readonly over: number | null;
    }
  | {
      readonly name: "box-selecting";
      readonly pointer: number;
      readonly from: Point;
      readonly to: Point;
      /** Selected before and kept. */
      readonly kept: readonly number[];
    }
  | { readonly name: "panning"; readonly fingers: readonly Finger[] }
  | { readonly name: "brushing"; readonly pointer: number; readonly nodes: readonly number[]; readonly cluster: number }
  | { readonly name: "cutting"; readonly pointer: number; readonly trail: readonly Point[]; readonly links: readonly number[] }
  /** The keyboard goes through the links of one node. */
  | { readonly name: "walking-links"; readonly node: number };

export type In<Name extends State["name"]> = Extract<State, { name: Name }>;
export type Outcome = readonly [State, readonly Effect[]];

export const idle: State = { name: "idle" };
export const canvas: Target = { on: "canvas" };
/** Nothing of interest to this state happened. */
export const stay = (state: State): Outcome => [state, []];
