/** Where text can be kept: `localStorage`, or a test. Every call may throw, as storage may be full or forbidden. */
export interface Storage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

/** An experiment that is kept on this machine. */
export interface Kept {
  readonly id: string;
  /** The link's part after `#`: short, and readable by every later version. */
  readonly hash: string;
  /** What the reader called it; such ones are never dropped to make room. */
  readonly name: string | null;
  /** A few words that tell it from others. */
  readonly summary: string;
  /** Milliseconds since 1970, when it last changed. */
  readonly at: number;
}
/** `full`: no room even after dropping every unnamed one. `forbidden`: this browser keeps nothing for the page. */
export type Outcome = "kept" | "full" | "forbidden";

const KEY = "experiments";
/** Unnamed ones beyond this number go, oldest first. */
const MOST = 24;
/** Characters of one; a larger one would push all others out. */
const LARGEST = 200_000;

/**
 * The reader's own experiments, newest first. Everything is read again before it is written, so that two tabs do not
 * undo each other's work, and damaged contents count as none.
 */
export function createShelf(storage: () => Storage | null) {
  function read(): Kept[] {
    try {
      const raw: unknown = JSON.parse(storage()?.getItem(KEY) ?? "[]");
      return Array.isArray(raw) ? raw.filter(isKept) : [];
    } catch {
      return [];
    }
  }

  function open(): Storage | null {
    try {
      return storage();
    } catch {
      return null; // Merely asking for it may be forbidden.
    }
  }

  function write(all: readonly Kept[]): Outcome {
    const place = open();
    if (!place) return "forbidden";
    let fitting: readonly Kept[] | null = limited([...all].sort((a, b) => b.at - a.at));
    while (fitting) {
      try {
        place.setItem(KEY, JSON.stringify(fitting));
        return "kept";
      } catch {
        fitting = withoutOldest(fitting);
      }
    }
    return "full";
  }

  return {
    list: (): readonly Kept[] => read().sort((a, b) => b.at - a.at),
    /** Keeps an experiment under an id, or under the id of the same experiment if it is there already. */
    keep({ id, hash, summary, at }: Omit<Kept, "name">): Outcome {
      if (hash.length > LARGEST) return "full";
      const all = read();
      const same = all.find((each) => each.hash === hash) ?? all.find((each) => each.id === id);
      const next: Kept = { id: same?.id ?? id, hash, summary, at, name: same?.name ?? null };
      return write([next, ...all.filter((each) => each.id !== next.id)]);
    },
    /** An empty name takes the name away. */
    rename(id: string, name: string): Outcome {
      return write(read().map((each) => (each.id === id ? { ...each, name: name.trim() || null } : each)));
    },
    forget: (id: string): Outcome => write(read().filter((each) => each.id !== id)),
  };
}
export type Shelf = ReturnType<typeof createShelf>;

function isKept(value: unknown): value is Kept {
  const { id, hash, summary, at, name } = (value ?? {}) as Record<string, unknown>;
  const named = name === null || typeof name === "string";
  return typeof id === "string" && typeof hash === "string" && typeof summary === "string" && Number.isFinite(at) && named;
}

function limited(all: readonly Kept[]): readonly Kept[] {
  let unnamed = 0;
  return all.filter(({ name }) => name !== null || unnamed++ < MOST);
}

/** Without the oldest unnamed one; null when only the newest and named ones are left. */
function withoutOldest(all: readonly Kept[]): readonly Kept[] | null {
  const last = all.findLastIndex(({ name }, i) => name === null && i > 0);
  return last < 0 ? null : all.filter((_, i) => i !== last);
}
