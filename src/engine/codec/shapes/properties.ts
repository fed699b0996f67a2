import type { Decoder } from "../decoder.js";
import type { Encoder } from "../encoder.js";
import { anyShape, nothing } from "../shape.js";
import { Tag } from "../tags.js";

/** `{ … }` */
export const plain = anyShape<object>({
  tag: Tag.object,
  write: nothing,
  read: () => ({}),
  writeContents: writeProperties,
  readContents: readProperties,
  emptyLike: () => ({}),
  merge: mergeProperties,
});

/** An object without a prototype. */
export const bare = anyShape<object>({
  tag: Tag.bare,
  write: nothing,
  read: () => Object.create(null) as object,
  writeContents: writeProperties,
  readContents: readProperties,
  emptyLike: () => Object.create(null) as object,
  merge: mergeProperties,
});

/** An object's own properties that are listed; an accessor is asked for its value. */
export function writeProperties(value: object, to: Encoder): void {
  const { writer } = to;
  const keys = Object.keys(value);
  const symbols = Object.getOwnPropertySymbols(value);
  writer.count(keys.length + symbols.length);
  for (const key of keys) {
    writer.string(key);
    to.value((value as Record<string, unknown>)[key]);
  }
  for (const key of symbols) {
    to.value(key);
    to.value((value as Record<symbol, unknown>)[key]);
  }
}

/** Properties that the object has and the message does not list were only made by its class, and go. */
export function readProperties(value: object, from: Decoder): void {
  const target = value as Record<PropertyKey, unknown>;
  const older = Object.keys(value);
  const read: PropertyKey[] = [];
  for (let rest = from.reader.count(); rest > 0; rest--) {
    const key = from.value() as PropertyKey;
    if (older.length > 0) read.push(key);
    const part = from.value();
    if (key === "__proto__") define(target, key, part);
    else target[key] = part;
  }
  for (const key of older) if (!read.includes(key)) delete target[key];
}

/** Own properties of every kind, an array's elements and length among them. */
export function mergeProperties(target: object, before: object, after: object): void {
  for (const key of Reflect.ownKeys(before))
    if (!Object.hasOwn(after, key)) Reflect.deleteProperty(target, key);
  for (const key of Reflect.ownKeys(after)) {
    const value: unknown = Reflect.get(after, key);
    if (!Object.hasOwn(before, key) || !Object.is(Reflect.get(before, key), value))
      Reflect.set(target, key, value);
  }
}

/** Makes an own property, whatever the prototype has under that name. */
export function define(target: object, key: PropertyKey, value: unknown, enumerable = true): void {
  Object.defineProperty(target, key, { value, enumerable, writable: true, configurable: true });
}
