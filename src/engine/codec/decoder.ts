import { type Module, noModule, tagOf } from "../module.js";
import type { Closure, Environment } from "../runtime.js";
import type { Contents } from "./contents.js";
import { hostAt, hostOf } from "./hosts.js";
import { Late } from "./late.js";
import { merge } from "./merge.js";
import { Reader } from "./reader.js";
import { errors, hiddenParts, Tag, typedArrays } from "./tags.js";

/** Makes again what an `Encoder` wrote. Objects are registered before their contents are read, so cycles close. */
export class Decoder {
  private readonly reader = new Reader();
  private seen: unknown[] = [];
  private readonly late = new Late();

  constructor(public module: Module = noModule) {}

  decode(bytes: Buffer, position = 0): unknown {
    this.start(bytes, position, []);
    const value = this.value();
    this.contentsOfLate();
    return value;
  }

  /** The objects met by the last `decode`, in the order in which their encoder met them. */
  objects(): object[] {
    return this.seen.filter((value) => typeof value === "object" || typeof value === "function") as object[];
  }

  /** Gives `objects` in place what changed between two states of them that `Encoder.encodeState` wrote. */
  update(before: Buffer, after: Buffer, objects: readonly object[]): void {
    const old = this.states(before, objects);
    const now = this.states(after, objects);
    objects.forEach((object, i) => {
      const [from, to] = [old[i], now[i]];
      if (from !== undefined && to !== undefined) merge(this.module, object, from, to);
    });
  }

  private states(bytes: Buffer, objects: readonly object[]): Contents[] {
    this.start(bytes, 0, [...objects]);
    return objects.map((object) => {
      const state = this.state(object);
      this.contentsOfLate();
      return state;
    });
  }

  private state(object: object): Contents {
    if (typeof object === "function") return { shell: null, environment: this.variables(object) };
    if (hostOf(Object.getPrototypeOf(object) ?? object) !== undefined) {
      // A handle is a number, and what it stands for is shared anyway.
      this.value();
      return { shell: null, environment: null };
    }
    const shell = this.emptyLike(object);
    if (shell !== null) this.contents(shell);
    return { shell, environment: null };
  }

  /** An object of the same kind without contents; null for a view, whose contents are its buffer's. */
  private emptyLike(object: object): object | null {
    const prototype: object | null = Object.getPrototypeOf(object);
    if (ArrayBuffer.isView(object)) return null;
    const entry = prototype === null ? undefined : this.module.classOf(prototype);
    if (entry !== undefined) return this.module.revive(entry);
    if (object instanceof ArrayBuffer) return new ArrayBuffer(object.byteLength);
    if (object instanceof RegExp) return new RegExp(object.source, object.flags);
    if (prototype === null) return Object.create(null);
    if (prototype === AggregateError.prototype) return new AggregateError([]);
    return Reflect.construct(prototype.constructor, []);
  }

  private start(bytes: Buffer, position: number, known: unknown[]): void {
    this.reader.bytes = bytes;
    this.reader.position = position;
    this.seen = known;
    this.late.reset();
  }

  private value(): unknown {
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
        return this.symbol();
      case Tag.reference:
        return this.seen[reader.count()];
      case Tag.closure:
        return this.closure();
      case Tag.self:
        this.value();
        return this.value();
      case Tag.class:
        return this.module.classAt(reader.count()).construct;
      case Tag.method:
        return this.method();
      case Tag.host:
        return this.host();
      default:
        return this.object(tag);
    }
  }

  private object(tag: number): object {
    const slot = this.seen.push(undefined) - 1;
    const value = this.shell(tag);
    this.seen[slot] = value;
    this.soon(value);
    return value;
  }

  private soon(value: object): void {
    if (this.late.isFull) return this.late.add(value);
    this.late.enter();
    this.contents(value);
    this.late.leave();
  }

  private contentsOfLate(): void {
    for (let value = this.late.next(); value !== undefined; value = this.late.next()) this.contents(value);
  }

  private shell(tag: number): object {
    const { reader } = this;
    switch (tag) {
      case Tag.object:
        return {};
      case Tag.array:
        return [];
      case Tag.bare:
        return Object.create(null);
      case Tag.map:
        return new Map();
      case Tag.set:
        return new Set();
      case Tag.date:
        return new Date(0);
      case Tag.regexp:
        return new RegExp(this.value() as string, this.value() as string);
      case Tag.buffer:
        return new ArrayBuffer(reader.count());
      case Tag.typedArray:
        return this.typedArray();
      case Tag.error:
        return this.error();
      case Tag.instance:
        return this.module.revive(this.module.classAt(reader.count()));
      default:
        throw new Error(`a message holds the unknown tag ${tag}`);
    }
  }

  private error(): object {
    const kind = errors[this.reader.count()] ?? Error;
    return kind === AggregateError ? new AggregateError([]) : Reflect.construct(kind, []);
  }

  private typedArray(): object {
    const { reader } = this;
    const kind = typedArrays[reader.count()] ?? Uint8Array;
    const offset = reader.count();
    const length = reader.count();
    return Reflect.construct(kind, [this.value(), offset, length]);
  }

  /** Reads the contents of `value`, which may have older ones. */
  private contents(value: object): void {
    if (typeof value === "function") return this.environment(value);
    const prototype: object | null = Object.getPrototypeOf(value);
    if (prototype === Array.prototype) return this.elements(value as unknown[]);
    if (prototype === Object.prototype || prototype === null) return this.properties(value);
    const entry = this.module.classOf(prototype);
    if (entry !== undefined) this.privates(value, prototype);
    this.internals(value);
    if (entry !== undefined || value instanceof Error) this.properties(value);
  }

  private internals(value: object): void {
    const { reader } = this;
    if (value instanceof Map) {
      value.clear();
      for (let rest = reader.count(); rest > 0; rest--) value.set(this.value(), this.value());
    } else if (value instanceof Set) {
      value.clear();
      for (let rest = reader.count(); rest > 0; rest--) value.add(this.value());
    } else if (Array.isArray(value)) {
      this.elements(value);
    } else if (value instanceof Date) {
      value.setTime(reader.double());
    } else if (value instanceof ArrayBuffer) {
      new Uint8Array(value).set(reader.raw(value.byteLength));
    } else if (value instanceof Error) {
      for (const name of hiddenParts) this.hidden(value, name);
    } else if (value instanceof RegExp) {
      value.lastIndex = reader.count();
    }
  }

  /** An own property that is not listed, as an error's message is. */
  private hidden(error: Error, name: string): void {
    const value = this.value();
    if (value === undefined) Reflect.deleteProperty(error, name);
    else define(error, name, value, false);
  }

  private elements(values: unknown[]): void {
    const length = this.reader.count();
    values.length = 0;
    for (let i = 0; i < length; i++) {
      if (this.reader.peek() === Tag.hole) this.reader.byte();
      else values[i] = this.value();
    }
    values.length = length;
  }

  private properties(value: object): void {
    const count = this.reader.count();
    const target = value as Record<PropertyKey, unknown>;
    const older = Object.keys(value);
    const read: PropertyKey[] = [];
    for (let i = 0; i < count; i++) {
      const key = this.value() as PropertyKey;
      if (older.length > 0) read.push(key);
      const part = this.value();
      if (key === "__proto__") define(target, key, part);
      else target[key] = part;
    }
    for (const key of older) if (!read.includes(key)) delete target[key];
  }

  private privates(value: object, prototype: object): void {
    for (const { get, set } of this.module.lineage(prototype)) {
      if (get === null || set === null) continue;
      const fields: unknown[] = [];
      this.elements(fields);
      set(value, fields);
    }
  }

  private bigint(): bigint {
    const text = this.value() as string;
    return text.startsWith("-") ? -BigInt(`0x${text.slice(1)}`) : BigInt(`0x${text}`);
  }

  private symbol(): symbol {
    const registered = this.reader.byte() === 1;
    const name = this.value() as string;
    return registered ? Symbol.for(name) : Reflect.get(Symbol, name);
  }

  private closure(): Closure {
    const slot = this.seen.push(undefined) - 1;
    const id = this.reader.count();
    const moved = this.reader.byte() === 1;
    const closure = this.module.make(id, this.value());
    this.seen[slot] = closure;
    const tag = tagOf(closure);
    if (tag !== undefined) tag.moved = moved;
    this.soon(closure);
    return closure;
  }

  private environment(closure: Closure): void {
    const values = this.variables(closure);
    if (values !== null) tagOf(closure)?.set?.(values);
  }

  private variables(closure: Closure): Environment | null {
    const tag = tagOf(closure);
    if (!tag?.get) return null;
    const values: Environment = {};
    for (const name of Object.keys(tag.get())) values[name] = this.value();
    return values;
  }

  private method(): unknown {
    const { construct } = this.module.classAt(this.reader.count());
    return Reflect.get(construct.prototype, this.value() as string);
  }

  private host(): object {
    const slot = this.seen.push(undefined) - 1;
    const host = hostAt(this.reader.count());
    this.late.enter();
    if ("thaw" in host) {
      this.seen[slot] = host.thaw(this.whole());
    } else {
      const value = host.empty();
      this.seen[slot] = value;
      host.fill(value, this.whole());
    }
    this.late.leave();
    return this.seen[slot] as object;
  }

  /** The state of a host, which is needed whole. */
  private whole(): unknown {
    const depth = this.late.hold();
    const state = this.value();
    this.late.reach(depth);
    return state;
  }
}

function define(target: object, key: PropertyKey, value: unknown, enumerable = true): void {
  Object.defineProperty(target, key, { value, enumerable, writable: true, configurable: true });
}
