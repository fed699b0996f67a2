import { type Entries, KeyedMirror } from "./keyed.js";
import { give, Mirror, unmirrored } from "./mirror.js";
import type { Reflection } from "./reflection.js";

type Properties = Record<string, unknown>;

/** The mirror of a plain object. */
export class RecordMirror extends KeyedMirror<Properties> {
  private entriesNow: Entries | null = null;

  private constructor(
    value: Properties,
    private readonly parts: Properties,
    /** Whether a part may be a mirror. */
    private isNested: boolean,
  ) {
    super(value);
  }

  /** Null when a part of the object has no mirror. */
  static of(value: Properties, reflection: Reflection): RecordMirror | null {
    if (Object.hasOwn(value, "__proto__") || hasSymbols(value)) return null;
    const parts = { ...value };
    let isNested = false;
    for (const key of Object.keys(parts)) {
      const part = reflection.part(parts[key]);
      if (part === unmirrored) return null;
      isNested ||= part instanceof Mirror;
      parts[key] = part;
    }
    return new RecordMirror(value, parts, isNested);
  }

  protected copy(): Properties {
    const copy = { ...this.parts };
    if (this.isNested) for (const key of Object.keys(copy)) copy[key] = give(copy[key]);
    return copy;
  }

  fits(value: object): value is Properties {
    return Object.getPrototypeOf(value) === Object.prototype;
  }

  protected own(): Entries {
    this.entriesNow ??= { keys: Object.keys(this.parts), values: Object.values(this.parts) };
    return this.entriesNow;
  }

  protected entries(value: Properties): Entries | null {
    if (Object.hasOwn(value, "__proto__") || hasSymbols(value)) return null;
    return { keys: Object.keys(value), values: Object.values(value) };
  }

  protected has(key: string): boolean {
    return Object.hasOwn(this.parts, key);
  }

  protected put(key: string, part: unknown): void {
    this.isNested ||= part instanceof Mirror;
    this.parts[key] = part;
    this.entriesNow = null;
  }

  protected drop(key: string): void {
    this.entriesNow = null;
    delete this.parts[key];
  }

  /** Those that are indices come first, in the order of their numbers. */
  protected override hasPlace(key: string): boolean {
    return /^(?:0|[1-9]\d{0,9})$/.test(key) && Number(key) < 2 ** 32 - 1;
  }

  part(key: string): unknown {
    return this.parts[key];
  }
}

function hasSymbols(value: object): boolean {
  return Object.getOwnPropertySymbols(value).length > 0;
}
