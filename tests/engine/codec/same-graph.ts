/**
 * Where two values differ, as a path; null when they have the same shape: equal primitives, equal kinds of objects
 * with equal contents in equal order, and parts that are one object in `a` are one object in `b` and the reverse.
 */
export function difference(a: unknown, b: unknown): string | null {
  return compare(a, b, { there: new Map(), back: new Map() }, "value");
}

interface Pairs {
  readonly there: Map<object, object>;
  readonly back: Map<object, object>;
}

function compare(a: unknown, b: unknown, pairs: Pairs, path: string): string | null {
  if (!isObject(a) || !isObject(b)) return Object.is(a, b) ? null : path;
  if (pairs.there.has(a) || pairs.back.has(b)) return pairs.there.get(a) === b ? null : `${path} (identity)`;
  if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return `${path} (kind)`;
  pairs.there.set(a, b);
  pairs.back.set(b, a);
  const [left, right] = [parts(a), parts(b)];
  if (left.length !== right.length) return `${path} (size)`;
  for (const [index, [name, part]] of left.entries()) {
    const other = right[index];
    if (other === undefined || !Object.is(other[0], name)) return `${path} (name ${String(name)})`;
    const found = compare(part, other[1], pairs, `${path}.${String(name)}`);
    if (found !== null) return found;
  }
  return null;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

/** All that `value` consists of, named. */
function parts(value: object): [PropertyKey, unknown][] {
  if (value instanceof Date) return [["time", value.getTime()]];
  if (value instanceof ArrayBuffer) return [["bytes", [...new Uint8Array(value)].join()]];
  if (ArrayBuffer.isView(value)) {
    return [
      ["buffer", value.buffer],
      ["offset", value.byteOffset],
      ["length", value.byteLength],
    ];
  }
  const own = Reflect.ownKeys(value).map((key): [PropertyKey, unknown] => [key, Reflect.get(value, key)]);
  if (value instanceof Map) return [...own, ...[...value].flat().map(numbered)];
  return value instanceof Set ? [...own, ...[...value].map(numbered)] : own;
}

function numbered(part: unknown, index: number): [PropertyKey, unknown] {
  return [index, part];
}
