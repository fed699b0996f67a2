import { type Entries, isPrimitive, KeyedMirror } from "./keyed.js";
import { give, unmirrored } from "./mirror.js";
import type { Reflection } from "./reflection.js";

type AnyMap = Map<unknown, unknown>;

/** The mirror of a map whose keys are primitives. */
export class MapMirror extends KeyedMirror<AnyMap> {
  private constructor(
    value: AnyMap,
    private readonly parts: AnyMap,
  ) {
    super(value);
  }

  /** Null when a key is no primitive or a part has no mirror. */
  static of(value: AnyMap, reflection: Reflection): MapMirror | null {
    const parts: AnyMap = new Map();
    for (const [key, inner] of value) {
      const part = isPrimitive(key) ? reflection.part(inner) : unmirrored;
      if (part === unmirrored) return null;
      parts.set(key, part);
    }
    return new MapMirror(value, parts);
  }

  protected copy(): AnyMap {
    const copy: AnyMap = new Map();
    for (const [key, part] of this.parts) copy.set(key, give(part));
    return copy;
  }

  fits(value: object): value is AnyMap {
    return Object.getPrototypeOf(value) === Map.prototype;
  }

  protected own(): Entries {
    return this.entries(this.parts);
  }

  protected entries(value: AnyMap): Entries {
    const entries = { keys: [] as unknown[], values: [] as unknown[] };
    for (const key of value.keys()) entries.keys.push(key);
    for (const part of value.values()) entries.values.push(part);
    return entries;
  }

  protected has(key: unknown): boolean {
    return this.parts.has(key);
  }

  protected put(key: unknown, part: unknown): void {
    this.parts.set(key, part);
  }

  protected drop(key: unknown): void {
    this.parts.delete(key);
  }

  part(key: unknown): unknown {
    return this.parts.get(key);
  }
}
