import { expect, test } from "vitest";
import {
  addNode,
  canvas,
  connect,
  type DrawnGraph,
  disconnect,
  type Effect,
  type GestureEvent,
  hit,
  idle,
  move,
  removeNodes,
  type Scene,
  type State,
  step,
  straight,
  type Tool,
} from "../lib/gestures";

/** A reader at a picture without a browser: 1000 pixels to the unit square, discs of 30 pixels. */
class Reader {
  graph: DrawnGraph;
  tool: Tool = "select";
  state: State = idle;
  effects: Effect[] = [];
  nodes: readonly number[] = [];
  links: readonly number[] = [];
  focus: Scene["focus"] = canvas;
  brush: number | null = null;

  constructor(positions: [number, number][], edges: [number, number][], directed = false) {
    this.graph = { n: positions.length, edges, directed, positions, clusters: positions.map(() => 0) };
  }

  get scene(): Scene {
    const { positions, edges: links, directed, clusters = [] } = this.graph;
    const { tool, brush, focus } = this;
    return { tool, directed, positions, links, clusters, brush, focus, selectedNodes: this.nodes, selectedLinks: this.links };
  }

  send(event: GestureEvent): this {
    const [state, effects] = step(this.state, event, this.scene);
    this.state = state;
    this.effects.push(...effects);
    for (const effect of effects) this.obey(effect);
    return this;
  }

  private obey(effect: Effect): void {
    const { graph } = this;
    if (effect.kind === "select") [this.nodes, this.links] = [effect.nodes, effect.links];
    if (effect.kind === "focus") this.focus = effect.target;
    if (effect.kind === "add") this.graph = addNode(graph, effect.at, effect.from).graph;
    if (effect.kind === "connect") this.graph = connect(graph, effect.from, effect.to)?.graph ?? graph;
    if (effect.kind === "move") this.graph = { ...graph, positions: move(graph.positions, effect.nodes, effect.by) };
    if (effect.kind === "cut")
      this.graph =
        disconnect(
          graph,
          effect.links.map((i) => graph.edges[i]),
        )?.graph ?? graph;
    if (effect.kind === "remove") {
      const cut =
        disconnect(
          graph,
          effect.links.map((i) => graph.edges[i]),
        )?.graph ?? graph;
      this.graph = removeNodes(cut, effect.nodes)?.graph ?? graph;
    }
  }

  private pointer(type: "down" | "move" | "up", x: number, y: number, with_: Partial<GestureEvent> = {}): this {
    const { positions, edges } = this.graph;
    const target = hit([x, y], positions, straight(edges, positions), 0.03, 0.006);
    const base = {
      pointer: 1,
      kind: "mouse",
      button: 0,
      at: [x, y],
      pixel: [1000 * x, 1000 * y],
      target,
      shift: false,
      mod: false,
    };
    return this.send({ type, ...base, ...with_ } as GestureEvent);
  }

  down = (x: number, y: number, w = {}) => this.pointer("down", x, y, w);
  to = (x: number, y: number, w = {}) => this.pointer("move", x, y, w);
  up = (x: number, y: number, w = {}) => this.pointer("up", x, y, w);
  click = (x: number, y: number, w = {}) => this.down(x, y, w).up(x, y, w);
  drag = (a: [number, number], b: [number, number], w = {}) =>
    this.down(...a, w)
      .to((a[0] + b[0]) / 2, (a[1] + b[1]) / 2, w)
      .to(...b, w)
      .up(...b, w);
  key = (key: string, w = {}) => this.send({ type: "key", key, shift: false, mod: false, ...w });
  kinds = () => this.effects.map((e) => e.kind);
}

/** Four corners of a square, linked 0–1–2–3. */
const square = () =>
  new Reader(
    [
      [0.2, 0.2],
      [0.8, 0.2],
      [0.8, 0.8],
      [0.2, 0.8],
    ],
    [
      [0, 1],
      [1, 2],
      [2, 3],
    ],
  );

test("a click selects a node, Shift adds another and takes it out again, the canvas clears", () => {
  const reader = square().click(0.2, 0.2).click(0.8, 0.2, { shift: true });
  expect(reader.nodes).toEqual([0, 1]);
  expect(reader.click(0.2, 0.2, { shift: true }).nodes).toEqual([1]);
  expect(reader.click(0.5, 0.5).nodes).toEqual([]);
  expect(reader.click(0.5, 0.2).links).toEqual([0]);
});

test("dragging a node moves it, dragging one of a selection moves them all, and a wobble is a click", () => {
  const reader = square().drag([0.2, 0.2], [0.3, 0.25]);
  expect(reader.graph.positions[0]).toEqual([0.3, 0.25]);
  reader.click(0.8, 0.2).click(0.8, 0.8, { shift: true });
  reader.drag([0.8, 0.2], [0.7, 0.2]);
  expect(reader.graph.positions[2][0]).toBeCloseTo(0.7);
  const before = reader.graph.positions;
  reader.down(0.2, 0.8).to(0.202, 0.8).up(0.202, 0.8);
  expect(reader.graph.positions).toBe(before);
});

test("Escape in the middle of a drag leaves everything where it was", () => {
  const reader = square().down(0.2, 0.2).to(0.5, 0.5).key("Escape");
  expect(reader.state).toEqual(idle);
  expect(reader.up(0.5, 0.5).kinds()).not.toContain("move");
});

test("a box selects what is in it", () => {
  expect(square().drag([0.1, 0.1], [0.9, 0.3]).nodes).toEqual([0, 1]);
});

test("the draw tool adds nodes, links them, and draws a node at the end of a link", () => {
  const reader = square();
  reader.tool = "draw";
  reader.click(0.5, 0.5);
  expect(reader.graph.n).toBe(5);
  reader.drag([0.5, 0.5], [0.2, 0.2]);
  expect(reader.graph.edges).toContainEqual([0, 4]);
  reader.drag([0.5, 0.5], [0.5, 0.9]);
  expect(reader.graph.n).toBe(6);
  expect(reader.graph.edges).toContainEqual([4, 5]);
  const links = reader.graph.edges.length;
  reader.drag([0.2, 0.2], [0.5, 0.5]);
  expect(reader.graph.edges.length).toBe(links);
  expect(reader.effects.at(-1)).toMatchObject({ kind: "say", what: { about: "already-linked" } });
  reader.drag([0.2, 0.2], [0.21, 0.21]);
  expect(reader.graph.edges.length).toBe(links);
});

test("a directed link and its reverse are two links", () => {
  const reader = new Reader(
    [
      [0.2, 0.5],
      [0.8, 0.5],
    ],
    [[0, 1]],
    true,
  );
  reader.tool = "draw";
  expect(reader.drag([0.8, 0.5], [0.2, 0.5]).graph.edges).toEqual([
    [0, 1],
    [1, 0],
  ]);
});

test("one stroke of the scissors cuts every link it crosses", () => {
  const reader = square();
  reader.tool = "cut";
  reader.drag([0.5, 0.1], [0.5, 0.9]);
  expect(reader.graph.edges).toEqual([[1, 2]]);
  expect(reader.click(0.8, 0.5).graph.edges).toEqual([]);
});

test("the cluster brush extends the cluster it starts on, or founds a new one", () => {
  const reader = square();
  reader.tool = "brush";
  reader.drag([0.5, 0.2], [0.8, 0.2]);
  expect(reader.effects.at(-1)).toEqual({ kind: "brush", nodes: [1], cluster: 1 });
  reader.drag([0.8, 0.2], [0.8, 0.8]);
  expect(reader.effects.at(-1)).toEqual({ kind: "brush", nodes: [1, 2], cluster: 0 });
  reader.brush = 3;
  reader.click(0.2, 0.2);
  expect(reader.effects.at(-1)).toEqual({ kind: "brush", nodes: [0], cluster: 3 });
});

test("two fingers zoom around their middle, one finger pans, and the last to leave ends it", () => {
  const finger = (pointer: number) => ({ kind: "touch", pointer });
  const reader = square().down(0.4, 0.5, finger(1)).down(0.6, 0.5, finger(2)).to(0.8, 0.5, finger(2));
  expect(reader.effects).toContainEqual({ kind: "zoom", factor: 2, pixel: [600, 500] });
  reader.up(0.8, 0.5, finger(2)).to(0.5, 0.5, finger(1));
  expect(reader.effects.at(-1)).toEqual({ kind: "pan", by: [100, 0] });
  expect(reader.up(0.5, 0.5, finger(1)).state).toEqual(idle);
});

test("a long press on a node is its menu, on the canvas the beginning of a box", () => {
  const touch = { kind: "touch" };
  const reader = square().down(0.2, 0.2, touch).send({ type: "hold" });
  expect(reader.effects).toEqual([{ kind: "menu", node: 0 }]);
  reader.up(0.2, 0.2, touch).down(0.1, 0.1, touch).send({ type: "hold" }).to(0.9, 0.9, touch).up(0.9, 0.9, touch);
  expect(reader.nodes).toEqual([0, 1, 2, 3]);
});

test("a second pointer does not disturb a drag, and losing the pointer ends it without effect", () => {
  const reader = square().down(0.2, 0.2).to(0.3, 0.3).to(0.9, 0.9, { pointer: 7 });
  expect(reader.state).toMatchObject({ name: "dragging" });
  expect(reader.send({ type: "cancel" }).kinds()).not.toContain("move");
});

test("the keyboard alone: go, connect, add, move, look at links, delete", () => {
  const reader = square().key("ArrowRight").key("ArrowDown");
  expect(reader.focus).toEqual({ on: "node", node: 3 });
  reader.key("c").key("ArrowUp").key("Enter");
  expect(reader.graph.edges).toContainEqual([0, 3]);
  expect(reader.focus).toEqual({ on: "node", node: 0 });
  reader.key("n");
  expect(reader.graph.n).toBe(5);
  const [x, y] = reader.graph.positions[0];
  reader.key("ArrowRight", { shift: true });
  expect(reader.graph.positions[0]).toEqual([x + 0.02, y]);
  reader.key("l").key("ArrowRight");
  expect(reader.focus).toEqual({ on: "link", link: 3 });
  reader.key("Delete");
  expect(reader.graph.edges).not.toContainEqual([0, 3]);
  expect(reader.focus).toEqual({ on: "node", node: 0 });
  reader.key(" ").key("Backspace");
  expect(reader.graph.n).toBe(4);
});

test("arrow keys stay inside the picture and undo is left to the page", () => {
  const reader = square().click(0.2, 0.2);
  reader.effects = [];
  reader.key("ArrowLeft");
  expect(reader.focus).toEqual({ on: "node", node: 0 });
  reader.effects = [];
  expect(reader.key("z", { mod: true }).effects).toEqual([]);
});
