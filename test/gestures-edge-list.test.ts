import { expect, test } from "vitest";
import { formatEdgeList, parseEdgeList } from "../lib/gestures/edge-list";

test.each([
  [
    "0-1, 1-2, 2-0",
    [
      [0, 1],
      [1, 2],
      [0, 2],
    ],
    false,
    3,
  ],
  [
    "0 1\n1 2\n\n# a comment\n2 1",
    [
      [0, 1],
      [1, 2],
    ],
    false,
    3,
  ],
  [
    "0,1\r\n1,2",
    [
      [0, 1],
      [1, 2],
    ],
    false,
    3,
  ],
  [
    "[(0, 1), (3, 1)]",
    [
      [0, 1],
      [1, 3],
    ],
    false,
    4,
  ],
  [
    "0->1, 1->0, 2→0",
    [
      [0, 1],
      [1, 0],
      [2, 0],
    ],
    true,
    3,
  ],
  ["4-4", [], false, 5],
  ["", [], false, 0],
])("%j", (text, edges, directed, n) => {
  expect(parseEdgeList(text)).toEqual({ edges, directed, n });
});
test.each([
  ["0-1, 2", /line 1, “0-1, 2”/],
  ["0 1\nalice bob", /line 2, “alice bob”/],
])("%j is refused with its line", (text, sentence) => {
  expect(() => parseEdgeList(text)).toThrow(sentence);
});
test("what is written is read back", () => {
  for (const directed of [false, true]) {
    const edges = [
      [0, 5],
      [1, 2],
      [3, 4],
    ] as const;
    expect(parseEdgeList(formatEdgeList(edges, directed))).toEqual({ edges, directed, n: 6 });
  }
});
