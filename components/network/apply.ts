import {
  addNode,
  type Change,
  connect,
  disconnect,
  type Effect,
  move,
  removeNodes,
  type Saying,
  type Target,
} from "@/lib/gestures";
import { asGraph } from "./drawing";
import type { Inheritance, Picture } from "./picture";
import type { NetworkViewProps, Selection } from "./props";
import { english, type NetworkWords } from "./words";

/** What applying an effect needs besides the picture. */
export interface Desk {
  readonly props: NetworkViewProps;
  readonly picture: Picture;
  readonly select: (selection: Selection) => void;
  readonly focus: (target: Target) => void;
  readonly say: (sentence: string) => void;
  /** Remembers whose places the nodes of the coming structure take. */
  readonly expect: (inheritance: Inheritance) => void;
}

/** Carries out one effect of a gesture, on the view or by telling the page, and announces it. */
export function apply(effect: Effect, desk: Desk): void {
  const sentence = carryOut(effect, desk, desk.props.words ?? english);
  if (sentence) desk.say(sentence);
}

/** Returns what to announce. */
function carryOut(effect: Effect, desk: Desk, words: NetworkWords): string | undefined {
  const { props, picture } = desk;
  const { stage } = picture;
  const { drawing } = stage;
  const ends = (links: readonly number[]) => links.flatMap((link) => (drawing.links[link] ? [drawing.links[link]] : []));
  const graph = asGraph(drawing, picture.places);
  switch (effect.kind) {
    case "select":
      desk.select({ nodes: effect.nodes, links: ends(effect.links) });
      return;
    case "focus":
      desk.focus(effect.target);
      return;
    case "pan":
      picture.pan(effect.by);
      return;
    case "zoom":
      picture.zoom(effect.factor, effect.pixel);
      return;
    case "fit":
      picture.fitAll();
      return;
    case "menu":
      props.onNodeMenu?.(effect.node, picture.pixel(effect.node));
      return;
    case "move":
      props.onLayout?.(picture.settle(move(picture.places, effect.nodes, effect.by)));
      return words.moved(effect.nodes.length);
    case "brush":
      props.onCluster?.(effect.nodes, effect.cluster);
      return words.painted(effect.nodes.length, effect.cluster);
    case "add":
      if (!change(addNode(graph, effect.at, effect.from), desk)) return;
      desk.focus({ on: "node", node: drawing.n });
      return words.added(drawing.n, drawing.n + 1);
    case "connect":
      return change(connect(graph, effect.from, effect.to), desk)
        ? words.connected(effect.from, effect.to, graph.edges.length + 1)
        : words.alreadyLinked(effect.from, effect.to);
    case "cut":
      if (props.onCut) props.onCut(ends(effect.links));
      else change(disconnect(graph, ends(effect.links)), desk);
      return words.cut(effect.links.length);
    case "remove": {
      const without = disconnect(graph, ends(effect.links))?.graph ?? graph;
      const done = removeNodes(without, effect.nodes);
      if (!done) return words.lastNode;
      if (!change(done, desk)) return;
      desk.select({ nodes: [], links: [] });
      if (effect.nodes.length > 0) desk.focus({ on: "node", node: Math.min(effect.nodes[0], done.graph.n - 1) });
      return words.removed(done.graph.n, done.graph.edges.length);
    }
    case "say":
      return sentence(effect.what, words);
    default:
      return effect satisfies never;
  }
}

/** Tells the page of a new structure, its places inside the unit square; false when there is none or nobody listens. */
function change(to: Change | null, { props, picture, expect }: Desk): boolean {
  if (!to || !props.onChange) return false;
  const positions = picture.settle(to.graph.positions);
  expect({ keep: to.keep, places: picture.places });
  props.onChange({ ...to.graph, positions }, to.keep);
  return true;
}

function sentence(what: Saying, words: NetworkWords): string {
  switch (what.about) {
    case "connecting":
      return words.connecting(what.from, what.to);
    case "already-linked":
      return words.alreadyLinked(what.from, what.to);
    case "no-links":
      return words.noLinks(what.node);
    case "cancelled":
      return words.cancelled;
  }
}
