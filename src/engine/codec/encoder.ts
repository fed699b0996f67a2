import { type Module, noModule } from "../thread/module.js";
import { CannotCross, pathTo } from "./cannot-cross.js";
import { Late } from "./late.js";
import type { SharedMemory, View } from "./memory.js";
import { partsOf } from "./parts.js";
import type { AnyShape } from "./shape.js";
import { writeFunction } from "./shapes/closure.js";
import { writeSymbol } from "./shapes/symbol.js";
import { shapeOf } from "./shapes.js";
import { isSlice } from "./slices.js";
import { Tag } from "./tags.js";
import { Writer } from "./writer.js";

/** So deep may values be nested of which the outer one cannot be made before the inner one, as `Some(Some(…))`. */
const mostWholes = 1000;

/**
 * Writes values so that another thread can make them again: every object once, in the order in which they are met,
 * so that shared parts and cycles stay what they are.
 */
export class Encoder {
  readonly writer = new Writer();
  /** Whether what is written may hold references to what goes on living here. */
  lends = true;
  /** The typed arrays met by the last `encode`. */
  views: View[] = [];
  /** The handles met by the last `encode` that want to know when they leave. */
  handles: object[] = [];
  private seen = new Map<object, number>();
  private readonly late = new Late();
  private wholes = 0;

  constructor(
    public module: Module = noModule,
    readonly memory: SharedMemory | null = null,
  ) {}

  /**
   * The bytes of `value`; they are valid until the next call. `what` names it in an error. The decoder must be given
   * as many objects for those in `known`.
   */
  encode(value: unknown, what = "", known: readonly object[] = []): Uint8Array {
    this.start(typeof value === "object" || typeof value === "function" ? known : []);
    try {
      this.value(value);
      this.contentsOfLate();
    } catch (error) {
      if (error instanceof CannotCross)
        error.path = pathTo(error.value, value, (part) => partsOf(part, this.module)) || what;
      throw error;
    }
    return this.written();
  }

  /** Begins a message of any number of values: the caller calls `value` for each. */
  open(): void {
    this.start([]);
  }

  /** What was written since `open`; valid until the next message. */
  written(): Uint8Array {
    return this.writer.bytes.subarray(0, this.writer.length);
  }

  /** The objects met by the last `encode`, in their order. */
  objects(): object[] {
    return [...this.seen.keys()];
  }

  /** The bytes of what is in `objects` now, for `Decoder.update`. */
  encodeState(objects: readonly object[]): Buffer {
    this.start(objects);
    for (const object of objects) {
      this.shapeOf(object).writeContents(object, this);
      this.contentsOfLate();
    }
    return Buffer.from(this.writer.bytes.subarray(0, this.writer.length));
  }

  value(value: unknown): void {
    const { writer } = this;
    switch (typeof value) {
      case "number":
        return writer.number(value);
      case "string":
        return writer.string(value);
      case "boolean":
        return writer.byte(value ? Tag.true : Tag.false);
      case "undefined":
        return writer.byte(Tag.undefined);
      case "bigint":
        writer.byte(Tag.bigint);
        return writer.string(value.toString(16));
      case "symbol":
        return writeSymbol(value, this);
      case "function":
        return writeFunction(value, this);
      default:
        return value === null ? writer.byte(Tag.null) : this.object(value as object);
    }
  }

  /** Writes an object, or a reference to it when it was met before. */
  object(value: object, shape?: AnyShape): void {
    const index = this.seen.get(value);
    if (index !== undefined) {
      this.writer.byte(Tag.reference);
      return this.writer.count(index);
    }
    this.seen.set(value, this.seen.size);
    const known = shape ?? this.shapeOf(value);
    if (isSlice(value)) this.slice(value);
    this.writer.byte(known.tag);
    known.write(value, this);
    this.soon(value, known);
  }

  private slice(value: object): void {
    if (!this.lends)
      throw new CannotCross(value, "it borrows a part of an array: only a scoped thread can have it");
    this.writer.byte(Tag.slice);
  }

  /** Writes what `owner` is made of, so that its reader has it complete at once. */
  whole(value: unknown, owner: object): void {
    if (++this.wholes > mostWholes)
      throw new CannotCross(
        owner,
        `it lies in more than ${mostWholes} others that cannot be made without it`,
      );
    const depth = this.late.hold();
    this.value(value);
    this.late.reach(depth);
    this.wholes--;
  }

  hasMet(object: object): boolean {
    return this.seen.has(object);
  }

  /** Writes the contents now or, deep inside other objects, later. */
  private soon(value: object, shape: AnyShape): void {
    if (this.late.isFull) return this.late.add(value);
    this.late.enter();
    shape.writeContents(value, this);
    this.late.leave();
  }

  private contentsOfLate(): void {
    for (let value = this.late.next(); value !== undefined; value = this.late.next())
      this.shapeOf(value).writeContents(value, this);
  }

  private shapeOf(value: object): AnyShape {
    return shapeOf(value, this.module, this.memory);
  }

  private start(known: readonly object[]): void {
    this.writer.reset();
    this.late.reset();
    this.wholes = 0;
    if (this.views.length > 0) this.views = [];
    if (this.handles.length > 0) this.handles = [];
    if (this.seen.size > 0) this.seen = new Map();
    for (const [index, object] of known.entries()) this.seen.set(object, index);
  }
}
