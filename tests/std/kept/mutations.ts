import { randomFrom, randomValue } from "../../engine/codec/random-values.js";

/** Changes `value` at random as a program might, and returns what has come of it. `leaked`: objects from earlier. */
export function mutated(value: unknown, seed: number, leaked: object[]): unknown {
  const random = randomFrom(seed);
  const upTo = (most: number) => Math.floor(random() * (most + 1));
  const pick = <T>(choices: readonly T[]): T => choices[upTo(choices.length - 1)] as T;
  const fresh = () => (random() < 0.7 ? pick([upTo(9), `t${upTo(99)}`, -0, undefined]) : tame(random));
  // Aliases, cycles and what has no mirror: often, or next to never.
  const plainShare = seed % 2 === 0 ? 0.9 : 0.995;
  let root = value;
  const objects = () => [...reachable(root)];
  for (let rest = upTo(4); rest > 0; rest--) {
    const all = objects();
    const part = (): unknown => {
      const odd = random();
      if (odd < plainShare || all.length === 0) return fresh();
      if (odd < 0.99) return pick(all);
      return odd < 0.995 && leaked.length > 0 ? pick(leaked) : randomValue(upTo(1e6), 6);
    };
    if (all.length === 0 || random() < 0.05) root = random() < 0.5 ? tame(random) : copied(root);
    else change(pick(all), { upTo, pick, part });
  }
  leaked.push(...objects().slice(0, 2));
  return root;
}

const own = { enumerable: true, configurable: true, writable: true };

interface Dice {
  readonly upTo: (most: number) => number;
  readonly pick: <T>(choices: readonly T[]) => T;
  readonly part: () => unknown;
}

function change(object: object, { upTo, pick, part }: Dice): void {
  const key = `${pick(["a", "b", "c", "4", "17", "x"])}`;
  if (Array.isArray(object)) {
    const at = upTo(object.length);
    pick([
      () => object.push(part()),
      () => object.push(...Array.from({ length: upTo(30) }, part)),
      () => object.pop(),
      () => object.shift(),
      () => object.unshift(part()),
      () => object.splice(at, upTo(3), ...Array.from({ length: upTo(3) }, part)),
      () => Reflect.set(object, at, part()),
      () => object.reverse(),
      () => [object.push(part()), object.shift()],
      () => Reflect.set(object, "length", upTo(5) === 0 ? object.length + 1 : at),
    ])();
  } else if (object instanceof Map) {
    const known = pick([...object.keys(), key]);
    pick([
      () => object.set(known, part()),
      () => object.set(pick([key, upTo(50), null, undefined, Number.NaN]), part()),
      () => object.delete(known),
      () => [object.delete(known), object.set(known, part())],
      () => upTo(3) === 0 && object.clear(),
    ])();
  } else if (object instanceof Set) {
    const known = pick([...object, key]);
    pick([
      () => object.add(part()),
      () => object.delete(known),
      () => [object.delete(known), object.add(known)],
    ])();
  } else if (!ArrayBuffer.isView(object)) {
    const known = pick([...Object.keys(object), key]);
    pick([
      () => Reflect.set(object, known, part()),
      () => Reflect.set(object, key, part()),
      () => Reflect.deleteProperty(object, known),
      () => [Reflect.deleteProperty(object, known), Reflect.set(object, known, part())],
      () => upTo(20) === 0 && Reflect.set(object, Symbol.for("s"), part()),
      () =>
        upTo(20) === 0 && Object.defineProperty(object, pick([key, "__proto__"]), { ...own, value: part() }),
      () => upTo(20) === 0 && Object.freeze(object),
    ])();
  }
}

/** A tree of lists, maps, sets and plain objects. */
function tame(random: () => number, depth = 0): unknown {
  const count = Math.floor(random() * (depth === 0 ? 60 : 4));
  const parts = Array.from({ length: count }, () =>
    random() < 0.8 || depth > 3 ? Math.floor(random() * 100) : tame(random, depth + 1),
  );
  const kind = random();
  if (kind < 0.4) return parts;
  if (kind < 0.6) return new Map(parts.map((part, i) => [`k${i}`, part]));
  if (kind < 0.7) return new Set(parts.filter((part) => typeof part === "number"));
  return Object.fromEntries(parts.map((part, i) => [`k${i}`, part]));
}

/** Another object with the same parts, as `[...list]` and `{ ...object }` make it. */
function copied(value: unknown): unknown {
  if (Array.isArray(value)) return [...value];
  if (value instanceof Map) return new Map(value);
  if (value instanceof Set) return new Set(value);
  return typeof value === "object" && value !== null && isPlain(value) ? { ...value } : value;
}

function isPlain(value: object): boolean {
  return Object.getPrototypeOf(value) === Object.prototype;
}

function reachable(value: unknown, found = new Set<object>()): Set<object> {
  if (typeof value !== "object" || value === null || found.has(value)) return found;
  found.add(value);
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer || value instanceof Error) return found;
  const parts =
    value instanceof Map ? [...value].flat() : value instanceof Set ? [...value] : Object.values(value);
  for (const part of parts) reachable(part, found);
  return found;
}
