const PAGE = 65536;
const ALIGN = 64;

/** Hands out blocks of one linear memory: bump allocation, and a free list by size. Views must be taken anew after `allocate`. */
export class Heap {
  private top: number;
  private readonly sizes = new Map<number, number>();
  private readonly idle = new Map<number, number[]>();

  constructor(
    readonly memory: WebAssembly.Memory,
    base: number,
  ) {
    this.top = roundUp(base, ALIGN);
  }

  /** Address of `bytes` zeroed bytes, on a cache line of its own. Grows the memory when needed. */
  allocate(bytes: number): number {
    const size = roundUp(Math.max(bytes, 1), ALIGN);
    const address = this.idle.get(size)?.pop() ?? this.extend(size);
    this.sizes.set(address, size);
    new Uint8Array(this.memory.buffer, address, size).fill(0);
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

  int32(address: number, length: number): Int32Array {
    return new Int32Array(this.memory.buffer, address, length);
  }

  float32(address: number, length: number): Float32Array {
    return new Float32Array(this.memory.buffer, address, length);
  }

  float64(address: number, length: number): Float64Array {
    return new Float64Array(this.memory.buffer, address, length);
  }

  /** Allocates and fills a block of 32-bit integers. */
  integers(values: ArrayLike<number>): number {
    const address = this.allocate(values.length * 4);
    this.int32(address, values.length).set(values);
    return address;
  }

  private extend(size: number): number {
    const address = this.top;
    this.top += size;
    const missing = this.top - this.memory.buffer.byteLength;
    if (missing > 0) this.memory.grow(Math.ceil(missing / PAGE));
    return address;
  }
}

/** `value` rounded up to a multiple of `unit`. */
export const roundUp = (value: number, unit: number): number => Math.ceil(value / unit) * unit;

/** Bytes from one row of d floats to the next: whole vectors of four. */
export const pitchOf = (d: number): number => roundUp(d, 4) * 4;
