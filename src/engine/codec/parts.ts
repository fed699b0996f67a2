import { type Module, tagOf } from "../thread/module.js";
import { hostOf } from "./hosts.js";

/** The parts of a value that cross with it, each with the step that leads there; for messages only. */
export function* partsOf(value: object, module: Module): Iterable<[string, unknown]> {
  if (typeof value === "function") return yield* captured(value);
  // What is in a view are numbers, maybe millions.
  if (ArrayBuffer.isView(value)) return;
  if (value instanceof Map) {
    for (const [key, part] of value) {
      yield ["key", key];
      yield [typeof key === "string" ? JSON.stringify(key) : String(key), part];
    }
  }
  if (value instanceof Set) for (const part of value) yield ["element", part];
  for (const { get } of module.lineage(value)) {
    for (const part of get?.(value) ?? []) yield ["#private", part];
  }
  const host = hostOf(Object.getPrototypeOf(value) ?? value);
  if (host !== undefined && "freeze" in host) return yield ["value", host.freeze(value)];
  for (const key of Reflect.ownKeys(value)) yield [String(key), Reflect.get(value, key)];
}

function* captured(closure: object): Iterable<[string, unknown]> {
  const tag = typeof closure === "function" ? tagOf(closure) : undefined;
  if (tag === undefined) return;
  if (tag.self !== undefined) yield ["this", tag.self];
  if (tag.get !== null) yield* Object.entries(tag.get());
}
