import { type Module, noModule } from "../thread/module.js";
import { Late } from "./late.js";
import type { SharedMemory } from "./memory.js";
import { Reader } from "./reader.js";
import type { AnyShape } from "./shape.js";
import { readClass, readMethod } from "./shapes/closure.js";
import { readSymbol } from "./shapes/symbol.js";
import { shapeAt, shapeOf } from "./shapes.js";
import { markSlice } from "./slices.js";
import { Tag } from "./tags.js";

/** Makes again what an `Encoder` wrote. Objects are registered before their contents are read, so cycles close. */
export class Decoder {
  readonly reader = new Reader();
  /** Whether there are parts of the sender's arrays in what was decoded last. */
  hasSlices = false;
  private seen: unknown[] = [];
  private readonly late = new Late();

  constructor(
    public module: Module = noModule,
    readonly memory: SharedMemory | null = null,
  ) {}

  /** The value that begins at `position`; `known` are this thread's objects for those that its encoder was given. */
  decode(bytes: Buffer, position = 0, known: readonly object[] = []): unknown {
    this.start(bytes, position, [...known]);
    const value = this.value();
    this.contentsOfLate();
    return value;
  }

  /** Goes to what an encoder wrote between `open` and `written`: the caller calls `value` for each value of it. */
  open(bytes: Buffer, position: number): void {
    this.start(bytes, position, []);
  }

  /** The objects met by the last `decode`, in the order in which their encoder met them. */
  objects(): object[] {
    return this.seen as object[];
  }

  /** Gives `objects` in place what changed between two states of them that `Encoder.encodeState` wrote. */
  update(before: Buffer, after: Buffer, objects: readonly object[]): void {
    const old = this.states(before, objects);
    const now = this.states(after, objects);
    objects.forEach((object, i) => {
      this.shapeOf(object).merge(object, old[i] ?? object, now[i] ?? object, this.module);
    });
  }

  /** For each object one like it, with the contents that it had. */
  private states(bytes: Buffer, objects: readonly object[]): object[] {
    this.start(bytes, 0, [...objects]);
    return objects.map((object) => {
      const shape = this.shapeOf(object);
      const state = shape.emptyLike(object, this.module);
      shape.readContents(state, this);
      this.contentsOfLate();
      return state;
    });
  }

  value(): unknown {
    const { reader } = this;
    const tag = reader.byte();
    switch (tag) {
      case Tag.undefined:
        return undefined;
      case Tag.null:
        return null;
      case Tag.true:
        return true;
      case Tag.false:
        return false;
      case Tag.integer:
        return reader.integer();
      case Tag.double:
        return reader.double();
      case Tag.latin1:
        return reader.latin1();
      case Tag.utf16:
        return reader.utf16();
      case Tag.bigint:
        return this.bigint();
      case Tag.symbol:
        return readSymbol(this);
      case Tag.reference:
        return this.seen[reader.count()];
      case Tag.self:
        this.value();
        return this.value();
      case Tag.slice:
        return this.slice();
      case Tag.class:
        return readClass(this);
      case Tag.method:
        return readMethod(this);
      default:
        return this.object(shapeAt(tag));
    }
  }

  /** Reads a value that is needed complete at once. */
  whole(): unknown {
    const depth = this.late.hold();
    const value = this.value();
    this.late.reach(depth);
    return value;
  }

  private object(shape: AnyShape): object {
    const slot = this.seen.push(undefined) - 1;
    const value = shape.read(this);
    this.seen[slot] = value;
    this.soon(value, shape);
    return value;
  }

  private soon(value: object, shape: AnyShape): void {
    if (this.late.isFull) return this.late.add(value);
    this.late.enter();
    shape.readContents(value, this);
    this.late.leave();
  }

  private contentsOfLate(): void {
    for (let value = this.late.next(); value !== undefined; value = this.late.next())
      this.shapeOf(value).readContents(value, this);
  }

  private slice(): unknown {
    this.hasSlices = true;
    const value = this.value();
    markSlice(value as object);
    return value;
  }

  private bigint(): bigint {
    const text = this.value() as string;
    return text.startsWith("-") ? -BigInt(`0x${text.slice(1)}`) : BigInt(`0x${text}`);
  }

  private shapeOf(value: object): AnyShape {
    return shapeOf(value, this.module, this.memory);
  }

  private start(bytes: Buffer, position: number, known: unknown[]): void {
    this.reader.bytes = bytes;
    this.reader.position = position;
    this.seen = known;
    this.hasSlices = false;
    this.late.reset();
  }
}
