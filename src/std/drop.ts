import { tagOf } from "../engine/thread/module.js";
import { currentThread } from "../engine/thread/thread.js";
import type { Own } from "./own.js";
import { isDroppable, onDrop } from "./symbols.js";

/**
 * Ends the life of a value now: a guard unlocks, an `Arc` gives up its share, a channel has one sender less. Of an
 * array, an object or a `move` closure it ends the life of what that owns. Rust's `drop`.
 *
 * @example drop(guard);
 */
export function drop(value: Own<unknown>): void {
  if (needsDrop(value)) dropOne(value);
  else if (isObject(value)) dropParts(value, new Set());
}

/** The same for what the value itself does, without what it owns. @internal */
export function dropOne(value: unknown): void {
  if (isDroppable(value)) value[onDrop]();
  else if (isDisposable(value)) value[Symbol.dispose]();
}

function dropParts(whole: object, seen: Set<object>): void {
  if (seen.has(whole)) return;
  seen.add(whole);
  for (const part of ownedBy(whole)) {
    if (needsDrop(part)) dropOne(part);
    else if (isObject(part)) dropParts(part, seen);
  }
}

function isObject(value: unknown): value is object {
  return typeof value === "function" || (typeof value === "object" && value !== null);
}

/** What belongs to a value in Rust's sense, each part with it. */
function ownedBy(value: object): Iterable<unknown> {
  if (typeof value === "function") return capturedBy(value);
  if (Array.isArray(value) || value instanceof Set) return value;
  if (value instanceof Map) return [...value.keys(), ...value.values()];
  if (ArrayBuffer.isView(value)) return [];
  const hidden = currentThread()
    .module.lineage(value)
    .flatMap(({ get }) => get?.(value) ?? []);
  return [...Object.values(value), ...hidden];
}

function capturedBy(closure: object): Iterable<unknown> {
  const tag = typeof closure === "function" ? tagOf(closure) : undefined;
  return tag?.moved ? Object.values(tag.get?.() ?? {}) : [];
}

/** Whether `drop` does anything with the value itself. @internal */
export function needsDrop(value: unknown): boolean {
  return isDroppable(value) || isDisposable(value);
}

function isDisposable(value: unknown): value is Disposable {
  return typeof value === "object" && value !== null && Symbol.dispose in value;
}
