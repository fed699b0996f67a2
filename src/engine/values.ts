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

  /** The state of `value` and of all objects in it, for `restore` by the thread that lent them. */
  snapshot(value: unknown, objects: Borrowed): Buffer {
    return Buffer.from(this.encoder.encodeUpdate(value, objects));
  }

  putSnapshot(snapshot: Buffer): Address {
    return putBytes(this.heap, snapshot);
  }

  restore(address: Address, objects: Borrowed): unknown {
    const value = this.decoder.update(this.heap.bytes, objects, address * 4 + 4);
    free(this.heap, address);
    return value;
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
