import { hostOf } from "../codec/hosts.js";
import type { Module } from "./module.js";

const done = new WeakSet<object>();

/**
 * Freezes `value` and all that it holds, also what was frozen before, keys of maps and `#private` fields; a map, set,
 * date or view of bytes loses the methods that would change it. What is in a `Cell` or behind a handle stays as it
 * is. JavaScript can forbid neither `bytes[0] = 1` nor the assignment to a `#private` field.
 */
export function deepFreeze<T>(value: T, module: Module): T {
  const open: unknown[] = [value];
  while (open.length > 0) {
    const part = open.pop();
    if (typeof part !== "object" || part === null || done.has(part)) continue;
    done.add(part);
    for (const method of mutators(part)) Object.defineProperty(part, method, { value: refuseChange(method) });
    // Views of bytes cannot be frozen.
    if (!ArrayBuffer.isView(part)) Object.freeze(part);
    for (const inner of partsOf(part, module)) open.push(inner);
  }
  return value;
}

/** What an object holds: fields, elements, what a cell or a carrier of ours holds. */
export function* partsOf(value: object, module: Module): Iterable<unknown> {
  const prototype: object = Object.getPrototypeOf(value) ?? value;
  const host = hostOf(prototype);
  if (host !== undefined) return yield "thaw" in host ? host.freeze(value) : null;
  if (ArrayBuffer.isView(value)) return;
  for (const { get } of module.lineage(prototype)) if (get !== null) yield* get(value);
  if (value instanceof Map || value instanceof Set) yield* value.keys();
  if (value instanceof Map) yield* value.values();
  if (Array.isArray(value)) yield* value;
  else yield* properties(value);
}

/** What own properties hold; a getter is not asked. */
function* properties(value: object): Iterable<unknown> {
  for (const key of Reflect.ownKeys(value)) yield Object.getOwnPropertyDescriptor(value, key)?.value;
}

function mutators(value: object): readonly string[] {
  if (value instanceof Map) return ["set", "delete", "clear"];
  if (value instanceof Set) return ["add", "delete", "clear"];
  if (value instanceof Date) return settersOf(Date.prototype);
  if (value instanceof DataView) return settersOf(DataView.prototype);
  return ArrayBuffer.isView(value) ? ["set", "fill", "copyWithin", "reverse", "sort"] : [];
}

function settersOf(prototype: object): readonly string[] {
  return Object.getOwnPropertyNames(prototype).filter((name) => name.startsWith("set"));
}

function refuseChange(method: string): () => never {
  return () => {
    throw new TypeError(`cannot call ${method}: the value is shared and may not change`);
  };
}
