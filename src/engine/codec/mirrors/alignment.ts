import { Mirror } from "./mirror.js";

/** So far ahead is looked for where two lists are the same again. */
const reach = 16;

/** A stretch of a mirror's parts and the stretch of a list's values that it is compared with; both get shorter. */
export class Alignment {
  /** Where the stretches begin. */
  i = 0;
  j = 0;
  /** Where they end. */
  iEnd: number;
  jEnd: number;

  constructor(
    readonly parts: readonly unknown[],
    readonly values: readonly unknown[],
  ) {
    this.iEnd = parts.length;
    this.jEnd = values.length;
  }

  get isEmpty(): boolean {
    return this.i === this.iEnd && this.j === this.jEnd;
  }

  /** How many parts from the start on stand for the values there. */
  sameAtStart(): number {
    const { parts, values, i, j } = this;
    const end = i + Math.min(this.iEnd - i, this.jEnd - j);
    const ahead = j - i;
    let k = i;
    // Primitives, which most parts are, need no call: this loop is what an unchanged list costs.
    while (k < end && (Object.is(parts[k], values[k + ahead]) || isOf(parts[k], values[k + ahead]))) k++;
    return k - i;
  }

  /** How many do before the end. */
  sameAtEnd(): number {
    const { parts, values, iEnd, jEnd } = this;
    const most = Math.min(iEnd - this.i, jEnd - this.j);
    let same = 0;
    while (same < most && isOf(parts[iEnd - 1 - same], values[jEnd - 1 - same])) same++;
    return same;
  }

  /** How many parts at the start are gone and how many values have come: the fewest until the two are the same again. */
  gap(): readonly [gone: number, come: number] {
    const { parts, values, i, j } = this;
    const [left, right] = [this.iEnd - i, this.jEnd - j];
    if (left === 0 || right === 0) return [left, right];
    for (let k = 1; k <= reach; k++) {
      if (k < left && k < right && isOf(parts[i + k], values[j + k])) return [k, k];
      if (k < left && isOf(parts[i + k], values[j])) return [k, 0];
      if (k < right && isOf(parts[i], values[j + k])) return [0, k];
    }
    return [1, 1];
  }
}

function isOf(part: unknown, value: unknown): boolean {
  return Object.is(part, value) || (part instanceof Mirror && part.isOf(value));
}
