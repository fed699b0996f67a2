import { asDebug } from "./symbols.js";

/**
 * The text that Rust's `{:?}` would show: strings in quotes, arrays in brackets, structs by name.
 *
 * @example debug([1, "a", Some(2)]) // [1, "a", Some(2)]
 */
export function debug(value: unknown): string {
  return show(value, new Set());
}

/** What one argument of `console.log` prints: a string as it is, all else as `debug` shows it. */
export function display(value: unknown): string {
  return typeof value === "string" ? value : debug(value);
}

function show(value: unknown, outer: ReadonlySet<object>): string {
  switch (typeof value) {
    case "string":
      return quote(value);
    case "number":
      return number(value);
    case "undefined":
      return "()";
    case "function":
      return value.name === "" ? "{closure}" : `fn ${value.name}`;
    case "object":
      return value === null ? "null" : object(value, outer);
    default:
      return String(value);
  }
}

function number(value: number): string {
  if (Object.is(value, -0)) return "-0";
  return Number.isFinite(value) ? String(value) : String(value).replace("Infinity", "inf");
}

const escapes: Record<string, string> = {
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
  '"': '\\"',
  "\\": "\\\\",
  "\0": "\\0",
};

function quote(text: string): string {
  return `"${text.replace(/[\n\r\t"\\\0]/g, (char) => escapes[char] ?? char)}"`;
}

function object(value: object, outer: ReadonlySet<object>): string {
  if (outer.has(value)) return "..";
  const inner = new Set(outer).add(value);
  const nested = (part: unknown) => show(part, inner);
  if (asDebug in value && typeof value[asDebug] === "function") return value[asDebug](nested);
  if (Array.isArray(value)) return `[${value.map(nested).join(", ")}]`;
  if (ArrayBuffer.isView(value) && Symbol.iterator in value)
    return `[${[...(value as Uint8Array)].map(nested).join(", ")}]`;
  if (value instanceof Map) return `{${[...value].map(([k, v]) => `${nested(k)}: ${nested(v)}`).join(", ")}}`;
  if (value instanceof Set) return `{${[...value].map(nested).join(", ")}}`;
  if (value instanceof Error) return `${value.name}(${quote(value.message)})`;
  if (value instanceof Date) return value.toISOString();
  if (value instanceof RegExp) return String(value);
  return struct(value, nested);
}

function struct(value: object, nested: (part: unknown) => string): string {
  const made: unknown = Object.getPrototypeOf(value)?.constructor;
  const name = made === Object || typeof made !== "function" ? "" : made.name;
  const fields = Object.entries(value).map(([key, part]) => `${key}: ${nested(part)}`);
  if (fields.length === 0) return name === "" ? "{}" : name;
  return `${name === "" ? "" : `${name} `}{ ${fields.join(", ")} }`;
}

/**
 * Prints `value` to stderr as `debug` shows it and returns it. Rust's `dbg!`.
 *
 * @example const n = dbg(2 + 3); // stderr: 5
 */
export function dbg<T>(value: T): T {
  console.error(debug(value));
  return value;
}
