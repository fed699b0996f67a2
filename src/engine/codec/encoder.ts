import { type Module, noModule, tagOf } from "../module.js";
import type { Closure } from "../runtime.js";
import { CannotCross, pathTo } from "./cannot-cross.js";
import { hostOf } from "./hosts.js";
import { Late } from "./late.js";
import { partsOf } from "./parts.js";
import { unknownClass, unknownFunction } from "./reasons.js";
import { errors, hiddenParts, Tag, typedArrays } from "./tags.js";
import { Writer } from "./writer.js";

/**
 * Writes values so that another thread can make them again: every object once, in the order in which they are met,
 * so that shared parts and cycles stay what they are.
 */
export class Encoder {
  private readonly writer = new Writer();
  private seen = new Map<object, number>();
  private readonly late = new Late();

  constructor(public module: Module = noModule) {}

  /** The bytes of `value`; they are valid until the next call. `what` names it in an error. */
  encode(value: unknown, what = ""): Uint8Array {
    this.start([]);
    return this.finish(value, what);
  }

  /** The objects met by the last `encode`, in their order. */
  objects(): object[] {
    return [...this.seen.keys()];
  }

  /** The bytes of what is in `objects` now, for `Decoder.update`. */
  encodeState(objects: readonly object[]): Buffer {
    this.start(objects);
    for (const object of objects) {
      this.contents(object);
      this.contentsOfLate();
    }
    return Buffer.from(this.writer.bytes.subarray(0, this.writer.length));
  }

  private start(known: readonly object[]): void {
    this.writer.reset();
    this.late.reset();
    this.seen = new Map(known.map((object, index) => [object, index]));
  }

  private finish(value: unknown, what: string): Uint8Array {
    try {
      this.value(value);
      this.contentsOfLate();
    } catch (error) {
      if (error instanceof CannotCross)
        error.path = pathTo(error.value, value, (part) => partsOf(part, this.module)) || what;
      throw error;
    }
    return this.writer.bytes.subarray(0, this.writer.length);
  }

  private value(value: unknown): void {
    switch (typeof value) {
      case "number":
        return this.writer.number(value);
      case "string":
        return this.writer.string(value);
      case "boolean":
        return this.writer.byte(value ? Tag.true : Tag.false);
      case "undefined":
        return this.writer.byte(Tag.undefined);
      case "bigint":
        this.writer.byte(Tag.bigint);
        return this.writer.string(value.toString(16));
      case "symbol":
        return this.symbol(value);
      case "function":
        return this.closure(value);
      default:
        return value === null ? this.writer.byte(Tag.null) : this.object(value as object);
    }
  }

  /** True when `value` was met before, and a reference to it is now written; else it is registered. */
  private known(value: object): boolean {
    const index = this.seen.get(value);
    if (index === undefined) {
      this.seen.set(value, this.seen.size);
      return false;
    }
    this.writer.byte(Tag.reference);
    this.writer.count(index);
    return true;
  }

  private object(value: object): void {
    if (this.known(value)) return;
    this.shell(value);
    this.soon(value);
  }

  /** Writes the contents now or, deep inside other objects, later; a host must be whole. */
  private soon(value: object): void {
    if (this.late.isFull && hostOf(Object.getPrototypeOf(value)) === undefined) return this.late.add(value);
    this.late.enter();
    this.contents(value);
    this.late.leave();
  }

  private contentsOfLate(): void {
    for (let value = this.late.next(); value !== undefined; value = this.late.next()) this.contents(value);
  }

  /** What is needed to make the object, before its contents. */
  private shell(value: object): void {
    const prototype: object | null = Object.getPrototypeOf(value);
    if (prototype === Object.prototype) return this.writer.byte(Tag.object);
    if (prototype === Array.prototype) return this.writer.byte(Tag.array);
    if (prototype === null) return this.writer.byte(Tag.bare);
    const host = hostOf(prototype);
    if (host !== undefined) {
      if ("refuse" in host) throw new CannotCross(value, host.refuse);
      this.writer.byte(Tag.host);
      return this.writer.count(host.index);
    }
    const entry = this.module.classOf(prototype);
    if (entry !== undefined) {
      if (!canRevive(value))
        throw new CannotCross(value, `class \`${entry.construct.name}\` extends what cannot cross`);
      this.writer.byte(Tag.instance);
      return this.writer.count(entry.id);
    }
    this.builtin(value, prototype);
  }

  private builtin(value: object, prototype: object): void {
    if (prototype === Map.prototype) return this.writer.byte(Tag.map);
    if (prototype === Set.prototype) return this.writer.byte(Tag.set);
    if (prototype === Date.prototype) return this.writer.byte(Tag.date);
    if (value instanceof RegExp) {
      this.writer.byte(Tag.regexp);
      this.writer.string(value.source);
      return this.writer.string(value.flags);
    }
    if (value instanceof ArrayBuffer) {
      this.writer.byte(Tag.buffer);
      return this.writer.count(value.byteLength);
    }
    const error = errors.findIndex((kind) => kind.prototype === prototype);
    if (error >= 0) {
      this.writer.byte(Tag.error);
      return this.writer.count(error);
    }
    const array = typedArrays.findIndex((kind) => kind.prototype === prototype);
    if (array >= 0) return this.typedArray(value as DataView, array);
    throw new CannotCross(value, unknownClass(value, prototype));
  }

  private typedArray(value: ArrayBufferView, kind: number): void {
    if (value.buffer instanceof SharedArrayBuffer) {
      throw new CannotCross(
        value,
        "raw shared memory is outside what threads may share here; use a Mutex or an atomic",
      );
    }
    this.writer.byte(Tag.typedArray);
    this.writer.count(kind);
    this.writer.count(value.byteOffset);
    this.writer.count("length" in value ? (value.length as number) : value.byteLength);
    this.object(value.buffer);
  }

  private contents(value: object): void {
    if (typeof value === "function") return this.environment(value);
    const prototype: object | null = Object.getPrototypeOf(value);
    if (prototype === Array.prototype) return this.elements(value as unknown[]);
    if (prototype === Object.prototype || prototype === null) return this.properties(value);
    const host = hostOf(prototype);
    if (host !== undefined) return "freeze" in host ? this.whole(host.freeze(value)) : undefined;
    const entry = this.module.classOf(prototype);
    if (entry !== undefined) this.privates(value, prototype);
    this.internals(value);
    if (entry !== undefined || value instanceof Error) this.properties(value);
  }

  /** A host's state is needed whole before the host can be made. */
  private whole(state: unknown): void {
    const depth = this.late.hold();
    this.value(state);
    this.late.reach(depth);
  }

  /** What built-in classes keep in internal slots, also for the learner's subclasses of them. */
  private internals(value: object): void {
    if (value instanceof Map) {
      this.writer.count(value.size);
      for (const [key, part] of value) {
        this.value(key);
        this.value(part);
      }
    } else if (value instanceof Set) {
      this.writer.count(value.size);
      for (const part of value) this.value(part);
    } else if (Array.isArray(value)) {
      this.elements(value);
    } else if (value instanceof Date) {
      this.writer.double(value.getTime());
    } else if (value instanceof ArrayBuffer) {
      this.writer.raw(new Uint8Array(value));
    } else if (value instanceof Error) {
      for (const name of hiddenParts) this.value(hidden(value, name));
    } else if (value instanceof RegExp) {
      this.writer.count(value.lastIndex);
    }
  }

  private elements(values: unknown[]): void {
    this.writer.count(values.length);
    for (let i = 0; i < values.length; i++) {
      const value = values[i];
      if (value === undefined && !(i in values)) this.writer.byte(Tag.hole);
      else this.value(value);
    }
  }

  private properties(value: object): void {
    const keys = Object.keys(value);
    const symbols = Object.getOwnPropertySymbols(value);
    this.writer.count(keys.length + symbols.length);
    for (const key of keys) {
      this.writer.string(key);
      this.value((value as Record<string, unknown>)[key]);
    }
    for (const key of symbols) {
      this.symbol(key);
      this.value((value as Record<symbol, unknown>)[key]);
    }
  }

  /** The `#private` fields of the instance's class and of the classes that it extends. */
  private privates(value: object, prototype: object): void {
    for (const { get } of this.module.lineage(prototype)) if (get !== null) this.elements(get(value));
  }

  private symbol(value: symbol): void {
    const registered = Symbol.keyFor(value);
    const name = registered ?? value.description?.replace("Symbol.", "") ?? "";
    if (registered === undefined && Reflect.get(Symbol, name) !== value) {
      throw new CannotCross(value, "a symbol is unique to the thread that made it");
    }
    this.writer.byte(Tag.symbol);
    this.writer.byte(registered === undefined ? 0 : 1);
    this.writer.string(name);
  }

  private closure(closure: Closure): void {
    const tag = tagOf(closure);
    if (tag === undefined) return this.untagged(closure);
    const [property] = Object.keys(closure);
    if (property !== undefined)
      throw new CannotCross(
        closure,
        `a function cannot take along properties of its own, as \`${property}\``,
      );
    if (tag.self !== undefined && !this.seen.has(closure)) {
      // Whoever holds `this` may hold the closure: with `this` written first, a cycle through it is a reference.
      this.writer.byte(Tag.self);
      this.value(tag.self);
    }
    if (this.known(closure)) return;
    this.writer.byte(Tag.closure);
    this.writer.count(tag.id);
    this.writer.byte(tag.moved ? 1 : 0);
    this.value(tag.self);
    this.soon(closure);
  }

  private environment(closure: Closure): void {
    const captured = tagOf(closure)?.get?.();
    if (captured !== undefined) for (const value of Object.values(captured)) this.value(value);
  }

  private untagged(closure: Closure): void {
    const entry = this.module.classNamed(closure);
    if (entry !== undefined) {
      this.writer.byte(Tag.class);
      return this.writer.count(entry.id);
    }
    const method = this.module.methodOf(closure);
    if (method === undefined) throw new CannotCross(closure, unknownFunction(closure));
    this.writer.byte(Tag.method);
    this.writer.count(method[0].id);
    this.writer.string(method[1]);
  }
}

/** Instances of the program's classes can be made again when what they extend is plain, or one of a few containers. */
function canRevive(value: object): boolean {
  const containers = [Map, Set, Array, Error, Date];
  for (let p: object | null = Object.getPrototypeOf(value); p !== null; p = Object.getPrototypeOf(p)) {
    if (hostOf(p) !== undefined) return false;
    if (containers.some(({ prototype }) => prototype === p)) return true;
  }
  return !ArrayBuffer.isView(value) && !(value instanceof ArrayBuffer || value instanceof RegExp);
}

function hidden(error: Error, name: string): unknown {
  return Object.prototype.propertyIsEnumerable.call(error, name) || !Object.hasOwn(error, name)
    ? undefined
    : Reflect.get(error, name);
}
