import { type Module, tagOf } from "../module.js";
import type { Closure, Environment } from "../runtime.js";
import type { Contents } from "./contents.js";

/**
 * Gives `target` what a borrower changed between `before` and `after`, and only that: others may have borrowed other
 * parts of it, or its owner may have changed some meanwhile.
 */
export function merge(module: Module, target: object, before: Contents, after: Contents): void {
  if (before.environment !== null && after.environment !== null) {
    return mergeVariables(target as Closure, before.environment, after.environment);
  }
  if (before.shell === null || after.shell === null) return;
  mergeFields(module, target, before.shell, after.shell);
  mergeInternals(target, before.shell, after.shell);
  mergeKeys(target, before.shell, after.shell);
}

function mergeVariables(closure: Closure, before: Environment, after: Environment): void {
  const changed = Object.entries(after).filter(([name, value]) => !Object.is(before[name], value));
  const tag = tagOf(closure);
  if (changed.length > 0) tag?.set?.({ ...tag.get?.(), ...Object.fromEntries(changed) });
}

/** The `#private` fields. */
function mergeFields(module: Module, target: object, before: object, after: object): void {
  for (const { get, set } of module.lineage(Object.getPrototypeOf(target) ?? target)) {
    if (get === null || set === null) continue;
    const [old, now] = [get(before), get(after)];
    if (now.some((value, i) => !Object.is(value, old[i]))) {
      set(
        target,
        get(target).map((value, i) => (Object.is(now[i], old[i]) ? value : now[i])),
      );
    }
  }
}

function mergeInternals(target: object, before: object, after: object): void {
  if (target instanceof Map && before instanceof Map && after instanceof Map) {
    for (const key of before.keys()) if (!after.has(key)) target.delete(key);
    for (const [key, value] of after)
      if (!before.has(key) || !Object.is(before.get(key), value)) target.set(key, value);
  } else if (target instanceof Set && before instanceof Set && after instanceof Set) {
    for (const part of before) if (!after.has(part)) target.delete(part);
    for (const part of after) if (!before.has(part)) target.add(part);
  } else if (target instanceof Date && before instanceof Date && after instanceof Date) {
    if (!Object.is(before.getTime(), after.getTime())) target.setTime(after.getTime());
  } else if (target instanceof ArrayBuffer && before instanceof ArrayBuffer && after instanceof ArrayBuffer) {
    mergeBytes(new Uint8Array(target), new Uint8Array(before), new Uint8Array(after));
  } else if (target instanceof RegExp && before instanceof RegExp && after instanceof RegExp) {
    if (before.lastIndex !== after.lastIndex) target.lastIndex = after.lastIndex;
  }
}

function mergeBytes(target: Uint8Array, before: Uint8Array, after: Uint8Array): void {
  for (let i = 0; i < after.length; i++) {
    const byte = after[i] ?? 0;
    if (byte !== before[i]) target[i] = byte;
  }
}

/** Own properties, an array's elements and length among them. */
function mergeKeys(target: object, before: object, after: object): void {
  for (const key of Reflect.ownKeys(before))
    if (!Object.hasOwn(after, key)) Reflect.deleteProperty(target, key);
  for (const key of Reflect.ownKeys(after)) {
    const value: unknown = Reflect.get(after, key);
    if (!Object.hasOwn(before, key) || !Object.is(Reflect.get(before, key), value))
      Reflect.set(target, key, value);
  }
}
