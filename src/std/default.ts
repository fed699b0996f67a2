import { None, Option } from "./option.js";
import { raise } from "./raise.js";

/** What `take` leaves behind of the type of `value`: 0, an empty text, an empty list … Rust's `Default::default()`. */
export function defaultOf<T>(value: T): T {
  // Each case gives a value of the type that it was asked about.
  return emptyOf(value) as T;
}

function emptyOf(value: unknown): unknown {
  if (typeof value === "number") return 0;
  if (typeof value === "bigint") return 0n;
  if (typeof value === "string") return "";
  if (typeof value === "boolean") return false;
  if (Array.isArray(value)) return [];
  if (value instanceof Map) return new Map();
  if (value instanceof Set) return new Set();
  if (value instanceof Option) return None;
  return raise("`take` needs a type that has a default: a number, a text, a boolean, a list, an `Option`");
}
