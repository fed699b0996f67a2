import type { Module } from "../thread/module.js";
import { CannotCross } from "./cannot-cross.js";
import { hostOf } from "./hosts.js";
import type { SharedMemory, View } from "./memory.js";
import { buried, movedView } from "./moved-views.js";
import { unknownClass } from "./reasons.js";
import type { AnyShape } from "./shape.js";
import { buffer, sharedArray, view } from "./shapes/bytes.js";
import { closure } from "./shapes/closure.js";
import { date } from "./shapes/date.js";
import { error } from "./shapes/error.js";
import { host } from "./shapes/host.js";
import { instance } from "./shapes/instance.js";
import { list } from "./shapes/list.js";
import { map } from "./shapes/map.js";
import { bare, plain } from "./shapes/properties.js";
import { regexp } from "./shapes/regexp.js";
import { set } from "./shapes/set.js";
import { errors, typedArrays } from "./tags.js";

const all = [
  plain,
  bare,
  list,
  map,
  set,
  date,
  regexp,
  buffer,
  view,
  sharedArray,
  error,
  instance,
  closure,
  host,
];

const byTag: (AnyShape | undefined)[] = [];
for (const shape of all) byTag[shape.tag] = shape;

const byPrototype = new Map<object, AnyShape>([
  [Map.prototype, map],
  [Set.prototype, set],
  [Date.prototype, date],
  [RegExp.prototype, regexp],
  [ArrayBuffer.prototype, buffer],
  [movedView, buried],
  ...errors.map(({ prototype }): [object, AnyShape] => [prototype, error]),
  ...typedArrays.map(({ prototype }): [object, AnyShape] => [prototype, view]),
]);

export function shapeAt(tag: number): AnyShape {
  const shape = byTag[tag];
  if (shape === undefined) throw new Error(`a message holds the unknown tag ${tag}`);
  return shape;
}

/** How `value` crosses; throws `CannotCross` when it does not. */
export function shapeOf(value: object, module: Module, memory: SharedMemory | null): AnyShape {
  if (typeof value === "function") return closure;
  const prototype: object | null = Object.getPrototypeOf(value);
  if (prototype === Object.prototype) return plain;
  if (prototype === Array.prototype) return list;
  if (prototype === null) return bare;
  const known = byPrototype.get(prototype);
  if (known !== undefined) return known === view && memory?.has(value as View) ? sharedArray : known;
  if (hostOf(prototype) !== undefined) return host;
  if (module.classOf(prototype) !== undefined) return instance;
  throw new CannotCross(value, unknownClass(value, prototype));
}
