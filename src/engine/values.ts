import type { CannotCross } from "./codec/cannot-cross.js";
import { Decoder } from "./codec/decoder.js";
import { Encoder } from "./codec/encoder.js";
import { type Address, allocate, free, type Heap, read } from "./heap.js";
import type { Module } from "./module.js";

/** What a borrower needs to give its lender's objects back: the objects that crossed, in order. */
export type Borrowed = readonly object[];

/** Values in the shared heap: each a block of its length in bytes, then the bytes. */
export class Values {
  private readonly encoder = new Encoder();
  private readonly decoder = new Decoder();

  constructor(private readonly heap: Heap) {}

  /** From here on values are those of the thread that evaluated `module`. */
  attach(module: Module): void {
    this.encoder.module = module;
    this.decoder.module = module;
  }

  /** Throws `CannotCross` when a part of `value` may not leave this thread; `what` names the whole in its message. */
  put(value: unknown, what = "the value"): Address {
    return putBytes(this.heap, this.encoder.encode(value, what));
  }

  get(address: Address): unknown {
    return this.decoder.decode(this.heap.bytes, address * 4 + 4);
  }

  /** Reads the value and gives its block back. */
  take(address: Address): unknown {
    const value = this.get(address);
    free(this.heap, address);
    return value;
  }

  /** Replaces the value at `address` unless it already is `value`; true when it changed. */
  changed(address: Address, value: unknown, what: string): Address {
    const bytes = this.encoder.encode(value, what);
    if (getBytes(this.heap, address).equals(bytes)) return address;
    const changed = putBytes(this.heap, bytes);
    free(this.heap, address);
    return changed;
  }

  /** The objects of the value that was put or got last. */
  lent(): Borrowed {
    return this.encoder.objects();
  }

  borrowed(): Borrowed {
    return this.decoder.objects();
  }

  /** What is in `objects` now. */
  state(objects: Borrowed): Buffer {
    return this.encoder.encodeState(objects);
  }

  /** Two states, for `restore` by the thread that lent the objects. */
  putStates(before: Buffer, after: Buffer): Address {
    const length = Buffer.alloc(4);
    length.writeUInt32LE(before.length);
    return putBytes(this.heap, Buffer.concat([length, before, after]));
  }

  /** Gives `objects` what changed between the two states. */
  restore(address: Address, objects: Borrowed): void {
    const bytes = getBytes(this.heap, address);
    const middle = 4 + bytes.readUInt32LE(0);
    this.decoder.update(bytes.subarray(4, middle), bytes.subarray(middle), objects);
    free(this.heap, address);
  }
}

export function putBytes(heap: Heap, bytes: Uint8Array): Address {
  const address = allocate(heap, 1 + Math.ceil(bytes.length / 4));
  heap.words[address] = bytes.length;
  heap.bytes.set(bytes, address * 4 + 4);
  return address;
}

export function getBytes(heap: Heap, address: Address): Buffer {
  const start = address * 4 + 4;
  return heap.bytes.subarray(start, start + read(heap, address));
}

export function putText(heap: Heap, text: string): Address {
  return putBytes(heap, Buffer.from(text, "utf8"));
}

export function getText(heap: Heap, address: Address): string {
  return getBytes(heap, address).toString("utf8");
}

/** One sentence about a value that may not cross, with the path to it. */
export function describe(error: CannotCross): string {
  return error.path === "" ? error.reason : `\`${error.path}\` cannot cross threads: ${error.reason}`;
}
