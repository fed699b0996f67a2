/** How deep objects may lie in a plain value: what is deeper is rare, and these functions call themselves. */
const deepest = 50;

/**
 * A copy of `value` that shares no object with it. Null when the value is not plain: when it holds more than the
 * language's own arrays and objects, or an object in two places.
 */
export function copyOf(value: object): object | null {
  const copy = copied(value, new Set(), 0);
  return copy === notPlain ? null : (copy as object);
}

/** Whether `value` holds what `plain`, which `copyOf` made, holds too, so that whoever gets them sees no difference. */
export function isSame(plain: object, value: unknown): boolean {
  return same(plain, value, new Set());
}

const notPlain = Symbol("not plain");

function copied(value: unknown, seen: Set<object>, depth: number): unknown {
  if (typeof value === "function" || typeof value === "symbol") return notPlain;
  if (typeof value !== "object" || value === null) return value;
  if (depth > deepest || seen.has(value)) return notPlain;
  seen.add(value);
  switch (Object.getPrototypeOf(value)) {
    case Array.prototype:
      return copiedElements(value as unknown[], seen, depth);
    case Object.prototype:
      return copiedProperties(value as Properties, seen, depth);
    default:
      return notPlain;
  }
}

function copiedElements(values: readonly unknown[], seen: Set<object>, depth: number): unknown {
  const copy: unknown[] = [];
  for (let i = 0; i < values.length; i++) {
    if (isHole(values, i)) return notPlain;
    const part = copied(values[i], seen, depth + 1);
    if (part === notPlain) return notPlain;
    copy.push(part);
  }
  return copy;
}

type Properties = Record<string, unknown>;

function copiedProperties(value: Properties, seen: Set<object>, depth: number): unknown {
  if (Object.getOwnPropertySymbols(value).length > 0) return notPlain;
  const copy: Properties = {};
  for (const key of Object.keys(value)) {
    const part = key === "__proto__" ? notPlain : copied(value[key], seen, depth + 1);
    if (part === notPlain) return notPlain;
    copy[key] = part;
  }
  return copy;
}

function same(plain: unknown, value: unknown, seen: Set<object>): boolean {
  if (typeof plain !== "object" || plain === null) return Object.is(plain, value);
  if (typeof value !== "object" || value === null || seen.has(value)) return false;
  if (Object.getPrototypeOf(plain) !== Object.getPrototypeOf(value)) return false;
  seen.add(value);
  return Array.isArray(plain)
    ? sameElements(plain, value as unknown[], seen)
    : sameProperties(plain as Properties, value as Properties, seen);
}

function sameElements(plain: readonly unknown[], values: readonly unknown[], seen: Set<object>): boolean {
  if (plain.length !== values.length) return false;
  for (let i = 0; i < plain.length; i++) {
    if (isHole(values, i) || !same(plain[i], values[i], seen)) return false;
  }
  return true;
}

function sameProperties(plain: Properties, value: Properties, seen: Set<object>): boolean {
  if (Object.getOwnPropertySymbols(value).length > 0) return false;
  const [keys, others] = [Object.keys(plain), Object.keys(value)];
  if (keys.length !== others.length) return false;
  return keys.every((key, i) => key === others[i] && same(plain[key], value[key], seen));
}

function isHole(values: readonly unknown[], index: number): boolean {
  return values[index] === undefined && !(index in values);
}
