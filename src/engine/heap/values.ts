import type { CannotCross } from "../codec/cannot-cross.js";
import { Decoder } from "../codec/decoder.js";
import { Encoder } from "../codec/encoder.js";
import { leave } from "../codec/hosts.js";
import { bury } from "../codec/moved-views.js";
import { Memory } from "../memory/memory.js";
import { type Module, noModule, tagOf } from "../thread/module.js";
import type { Closure } from "../thread/runtime.js";
import { Changes } from "./changes.js";
import { type Address, allocate, free, type Heap, read } from "./heap.js";

/** What a borrower needs to give its lender's objects back: the objects that crossed, in order. */
export type Borrowed = readonly object[];

/** Values in the shared heap: each a block of its length in bytes, then the bytes. */
export class Values {
  readonly memory: Memory;
  readonly changes: Changes;
  private readonly encoder: Encoder;
  private readonly decoder: Decoder;

  constructor(private readonly heap: Heap) {
    this.memory = new Memory(heap);
    this.changes = new Changes(heap);
    this.encoder = new Encoder(noModule, this.memory);
    this.decoder = new Decoder(noModule, this.memory);
  }

  /** From here on values are those of the thread that evaluated `module`. */
  attach(module: Module): void {
    this.memory.enter();
    this.encoder.module = module;
    this.decoder.module = module;
  }

  /**
   * Throws `CannotCross` when a part of `value` may not leave this thread; `what` names the whole in its message. Who
   * takes the value has objects of its own for those in `known`, which stand for them.
   */
  put(value: unknown, what = "the value", known: Borrowed = []): Address {
    const address = putBytes(this.heap, this.encoder.encode(value, what, known));
    this.handOver(true);
    return address;
  }

  get(address: Address, known: Borrowed = []): unknown {
    return this.decoder.decode(this.heap.bytes, address * 4 + 4, known);
  }

  /** Reads the value and gives its block back. */
  take(address: Address, known: Borrowed = []): unknown {
    const value = this.get(address, known);
    free(this.heap, address);
    return value;
  }

  /** Replaces the value at `address` unless it already is `value`; true when it changed. */
  changed(address: Address, value: unknown, what: string): Address {
    const bytes = this.encoder.encode(value, what);
    this.handOver(true);
    if (getBytes(this.heap, address).equals(bytes)) return address;
    const changed = putBytes(this.heap, bytes);
    free(this.heap, address);
    return changed;
  }

  /** Puts a closure for a thread that nobody waits for: it may not borrow. */
  putForGood(closure: Closure): Address {
    this.encoder.lends = false;
    try {
      return this.put(closure, "the closure");
    } finally {
      this.encoder.lends = true;
    }
  }

  /** Puts a scoped thread's closure, or what else another thread borrows. */
  putLent(closure: object): Address {
    const address = putBytes(this.heap, this.encoder.encode(closure, "the closure"));
    if (tagOf(closure as Closure)?.moved) this.handOver(false);
    return address;
  }

  /** The handles in the value that was put last are its reader's. */
  private handOver(forGood: boolean): void {
    for (const handle of this.encoder.handles) leave(handle, forGood);
  }

  /** Whether the value that was got last holds parts of its sender's arrays, which it borrows even under `move`. */
  hasSlices(): boolean {
    return this.decoder.hasSlices;
  }

  /** The typed arrays of the value that was put last are another thread's from now on. */
  giveAway(): void {
    for (const view of this.encoder.views) bury(view);
  }

  /** The objects of the value that was put or got last. */
  lent(): Borrowed {
    return this.encoder.objects();
  }

  borrowed(): Borrowed {
    return this.decoder.objects();
  }

  discard(address: Address): void {
    free(this.heap, address);
  }

  /** Whether the value at `address` is what `value` is now, with the same objects for its parts. */
  isStill(address: Address, value: unknown, objects: Borrowed): boolean {
    if (!getBytes(this.heap, address).equals(this.encoder.encode(value, "the closure"))) return false;
    const now = this.encoder.objects();
    return now.every((object, i) => object === objects[i]);
  }

  /** Two states of `objects` for `restore`: that in which they came by the message at `address`, and that of now. */
  putChanges(address: Address, objects: Borrowed): Address {
    this.get(address);
    const before = this.encoder.encodeState(this.decoder.objects());
    const after = this.encoder.encodeState(objects);
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
  const length = Buffer.byteLength(text);
  const address = allocate(heap, 1 + Math.ceil(length / 4));
  heap.words[address] = length;
  heap.bytes.write(text, address * 4 + 4, length, "utf8");
  return address;
}

export function getText(heap: Heap, address: Address): string {
  const start = address * 4 + 4;
  return heap.bytes.toString("utf8", start, start + read(heap, address));
}

/** One sentence about a value that may not cross, with the path to it. */
export function describe(error: CannotCross): string {
  return error.path === "" ? error.reason : `\`${error.path}\` cannot cross threads: ${error.reason}`;
}
