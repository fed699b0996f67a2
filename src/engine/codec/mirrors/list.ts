import { Alignment } from "./alignment.js";
import type { Comparison } from "./comparison.js";
import type { Edits } from "./edits.js";
import { give, Mirror, unmirrored } from "./mirror.js";
import type { Reflection } from "./reflection.js";

const { includes } = Array.prototype;

/** The mirror of a list that has no holes. A change says: from this index on so many go, and these come. */
export class ListMirror extends Mirror<unknown[]> {
  private constructor(
    value: unknown[],
    private readonly parts: unknown[],
    /** Whether a part may be a mirror. */
    private isNested: boolean,
  ) {
    super(value);
  }

  /** Null when a part of the list has no mirror. */
  static of(value: unknown[], reflection: Reflection): ListMirror | null {
    if (hasHole(value)) return null;
    const parts: unknown[] = [];
    let isNested = false;
    for (let i = 0; i < value.length; i++) {
      const part = reflection.part(value[i]);
      if (part === unmirrored) return null;
      isNested ||= part instanceof Mirror;
      parts.push(part);
    }
    return new ListMirror(value, parts, isNested);
  }

  protected copy(): unknown[] {
    const copy = [...this.parts];
    if (this.isNested) for (let i = 0; i < copy.length; i++) copy[i] = give(copy[i]);
    return copy;
  }

  fits(value: object): value is unknown[] {
    return Array.isArray(value) && Object.getPrototypeOf(value) === Array.prototype;
  }

  compare(now: unknown[], to: Comparison): void {
    if (hasHole(now)) return to.giveUp();
    const at = new Alignment(this.parts, now);
    this.compareSame(at, at.sameAtStart(), to);
    const end = at.sameAtEnd();
    at.iEnd -= end;
    at.jEnd -= end;
    while (!at.isEmpty && !to.isOver) {
      this.compareGap(at, to);
      this.compareSame(at, at.sameAtStart(), to);
    }
    at.iEnd += end;
    at.jEnd += end;
    this.compareSame(at, end, to);
  }

  /** The next `count` parts stand for the values there: there may be changes inside them. */
  private compareSame(at: Alignment, count: number, to: Comparison): void {
    const { parts, values, i, j } = at;
    if (this.isNested)
      for (let k = 0; k < count && !to.isOver; k++) to.part(j + k, parts[i + k], values[j + k]);
    at.i += count;
    at.j += count;
  }

  /** Of the next parts, which are gone, each is compared with the value that has come in its place, if one has. */
  private compareGap(at: Alignment, to: Comparison): void {
    const { parts, values, i, j } = at;
    const [gone, come] = at.gap();
    const both = Math.min(gone, come);
    for (let k = 0; k < both; k++)
      if (!to.part(j + k, parts[i + k], values[j + k])) splice(to, values, j + k, 1, 1);
    if (gone !== come) splice(to, values, j + both, gone - both, come - both);
    at.i += gone;
    at.j += come;
  }

  edit(from: Edits): void {
    const { parts } = this;
    let [at, gone, come] = [from.count(), from.count(), from.count()];
    for (; gone > 0 && come > 0; gone--, come--) parts[at++] = this.noted(from.part());
    shift(parts, at + gone, come - gone);
    for (; come > 0; come--) parts[at++] = this.noted(from.part());
  }

  private noted(part: unknown): unknown {
    this.isNested ||= part instanceof Mirror;
    return part;
  }

  part(index: number): unknown {
    return this.parts[index];
  }
}

/** From `at` on so many parts go, and so many of `values` come. */
function splice(to: Comparison, values: readonly unknown[], at: number, gone: number, come: number): void {
  for (let i = at; i < at + come; i++) to.take(values[i]);
  const change = to.change();
  change?.writer.count(at);
  change?.writer.count(gone);
  change?.writer.count(come);
  for (let i = at; i < at + come; i++) change?.value(values[i]);
}

/** Moves the parts from `start` on by so many places. */
function shift(parts: unknown[], start: number, places: number): void {
  const { length } = parts;
  for (let i = length; i < length + places; i++) parts.push(undefined);
  if (places > 0) for (let i = length - 1; i >= start; i--) parts[i + places] = parts[i];
  else for (let i = start; i < length; i++) parts[i + places] = parts[i];
  parts.length = length + places;
}

function hasHole(values: readonly unknown[]): boolean {
  // The list may have an `includes` of its own.
  if (!includes.call(values, undefined)) return false;
  for (let i = 0; i < values.length; i++) if (!(i in values)) return true;
  return false;
}
