import type { Own } from "./own.js";
import { isDroppable, onDrop } from "./symbols.js";

/**
 * Ends the life of a value now: a guard unlocks, an `Arc` gives up its share. Rust's `drop`.
 *
 * @example drop(guard);
 */
export function drop(value: Own<unknown>): void {
  if (isDroppable(value)) value[onDrop]();
  else if (typeof value === "object" && value !== null && Symbol.dispose in value)
    (value as Disposable)[Symbol.dispose]();
}
