import { describe, expect, test } from "vitest";
import { createShelf, type Storage } from "../lib/store/recent";

/** Holds so many characters, as a browser would. */
function storage(room = Infinity): Storage & { held: Map<string, string> } {
  const held = new Map<string, string>();
  return {
    held,
    getItem: (key) => held.get(key) ?? null,
    setItem(key, value) {
      if (value.length > room) throw new Error("QuotaExceededError");
      held.set(key, value);
    },
  };
}
const entry = (id: string, hash = `#${id}`, at = 1) => ({ id, hash, summary: `experiment ${id}`, at });

describe("what the browser keeps", () => {
  test("newest first; one entry follows its experiment", () => {
    const shelf = createShelf(() => place);
    const place = storage();
    expect(shelf.list()).toEqual([]);
    shelf.keep(entry("a", "#one", 1));
    shelf.keep(entry("b", "#two", 2));
    shelf.keep(entry("a", "#three", 3));
    expect(shelf.list().map(({ id, hash }) => [id, hash])).toEqual([
      ["a", "#three"],
      ["b", "#two"],
    ]);
  });

  test("the same experiment is kept once, under its first id and with its name", () => {
    const place = storage();
    const shelf = createShelf(() => place);
    shelf.keep(entry("a", "#one", 1));
    shelf.rename("a", "  mine ");
    shelf.keep({ ...entry("a", "#one", 5), id: "b" });
    expect(shelf.list()).toEqual([{ ...entry("a", "#one", 5), name: "mine" }]);
    shelf.rename("a", " ");
    expect(shelf.list()[0].name).toBeNull();
    shelf.forget("a");
    expect(shelf.list()).toEqual([]);
  });

  test("old unnamed ones make room; named ones stay", () => {
    const place = storage();
    const shelf = createShelf(() => place);
    shelf.keep(entry("first", "#first", 0));
    shelf.rename("first", "mine");
    for (let i = 1; i <= 40; i++) shelf.keep(entry(`e${i}`, `#${i}`, i));
    const ids = shelf.list().map(({ id }) => id);
    expect(ids).toHaveLength(25);
    expect(ids).toContain("first");
    expect(ids[0]).toBe("e40");
  });

  test("full storage drops the oldest unnamed ones, never named ones or what was there before", () => {
    const place = storage(700);
    const shelf = createShelf(() => place);
    expect(shelf.keep(entry("mine", "#mine", 1))).toBe("kept");
    shelf.rename("mine", "dear");
    for (let i = 0; i < 20; i++) expect(shelf.keep(entry(`e${i}`, `#${i}`, i + 2))).toBe("kept");
    expect(shelf.list().map(({ id }) => id)).toContain("mine");
    expect(shelf.list()[0].id).toBe("e19");
    const before = shelf.list();
    expect(shelf.keep(entry("huge", `#${"x".repeat(1000)}`, 99))).toBe("full");
    expect(shelf.list()).toEqual(before);
  });

  test("forbidden, absent or damaged storage is no accident", () => {
    const forbidden = createShelf(() => {
      throw new Error("SecurityError");
    });
    expect(forbidden.list()).toEqual([]);
    expect(forbidden.keep(entry("a"))).toBe("forbidden");
    const absent = createShelf(() => null);
    expect(absent.keep(entry("a"))).toBe("forbidden");
    const damaged = storage();
    damaged.held.set("experiments", '[{"id":1},null,{"broken"');
    const shelf = createShelf(() => damaged);
    expect(shelf.list()).toEqual([]);
    expect(shelf.keep(entry("a"))).toBe("kept");
    expect(shelf.list()).toHaveLength(1);
  });
});
