import { type Entries, isPrimitive, KeyedMirror } from "./keyed.js";

type AnySet = Set<unknown>;

/** The mirror of a set of primitives. */
export class SetMirror extends KeyedMirror<AnySet> {
  private constructor(
    value: AnySet,
    private readonly parts: AnySet,
  ) {
    super(value);
  }

  /** Null when an element is no primitive. */
  static of(value: AnySet): SetMirror | null {
    for (const part of value) if (!isPrimitive(part)) return null;
    return new SetMirror(value, new Set(value));
  }

  protected copy(): AnySet {
    return new Set(this.parts);
  }

  fits(value: object): value is AnySet {
    return Object.getPrototypeOf(value) === Set.prototype;
  }

  protected own(): Entries {
    return this.entries(this.parts);
  }

  protected entries(value: AnySet): Entries {
    const keys: unknown[] = [];
    for (const key of value) keys.push(key);
    return { keys, values: [] };
  }

  protected has(key: unknown): boolean {
    return this.parts.has(key);
  }

  protected put(key: unknown): void {
    this.parts.add(key);
  }

  protected drop(key: unknown): void {
    this.parts.delete(key);
  }

  part(): undefined {}
}
