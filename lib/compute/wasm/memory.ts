const PAGE = 65536;
const ALIGN = 64;

/**
 * Hands out blocks of one linear memory: bump allocation, and a free list by size. The views cover the whole memory,
 * are indexed by address (over 4 or 8) and are renewed when it grows, so hold the heap and not a view.
 */
export class Heap {
  bytes!: Uint8Array;
  ints!: Int32Array;
  floats!: Float32Array;
  doubles!: Float64Array;
  private top: number;
  private readonly sizes = new Map<number, number>();
  private readonly idle = new Map<number, number[]>();

  constructor(
    private readonly memory: WebAssembly.Memory,
    base: number,
  ) {
    this.top = roundUp(base, ALIGN);
    this.view();
  }

  /** Address of `bytes` zeroed bytes, on a cache line of its own. Grows the memory when needed. */
  allocate(bytes: number): number {
    const size = roundUp(Math.max(bytes, 1), ALIGN);
    const address = this.idle.get(size)?.pop() ?? this.extend(size);
    this.sizes.set(address, size);
    this.bytes.fill(0, address, address + size);
    return address;
  }

  /** Gives a block back; freeing one twice has no effect. */
  free(address: number): void {
    const size = this.sizes.get(address);
    if (size === undefined) return;
    this.sizes.delete(address);
    const list = this.idle.get(size);
    if (list) list.push(address);
    else this.idle.set(size, [address]);
  }

  /** Allocates and fills a block of 32-bit integers. */
  integers(values: ArrayLike<number>): number {
    const address = this.allocate(values.length * 4);
    this.ints.set(values, address / 4);
    return address;
  }

  private extend(size: number): number {
    const address = this.top;
    this.top += size;
    const missing = this.top - this.memory.buffer.byteLength;
    if (missing > 0) {
      this.memory.grow(Math.ceil(missing / PAGE));
      this.view();
    }
    return address;
  }

  private view(): void {
    const { buffer } = this.memory;
    this.bytes = new Uint8Array(buffer);
    this.ints = new Int32Array(buffer);
    this.floats = new Float32Array(buffer);
    this.doubles = new Float64Array(buffer);
  }
}

/** `value` rounded up to a multiple of `unit`. */
export const roundUp = (value: number, unit: number): number => Math.ceil(value / unit) * unit;

/** Bytes from one row of d floats to the next: whole vectors of four. */
export const pitchOf = (d: number): number => roundUp(d, 4) * 4;
