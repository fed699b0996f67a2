import type { Module } from "../../thread/module.js";
import { CannotCross } from "../cannot-cross.js";
import type { Decoder } from "../decoder.js";
import type { Encoder } from "../encoder.js";
import { hostOf } from "../hosts.js";
import { type AnyShape, anyShape } from "../shape.js";
import { Tag } from "../tags.js";
import { date } from "./date.js";
import { error } from "./error.js";
import { list, readElements, writeElements } from "./list.js";
import { map } from "./map.js";
import { mergeProperties, readProperties, writeProperties } from "./properties.js";
import { set } from "./set.js";

/** The built-in classes that a class of the program may extend, by prototype. */
const containers = new Map<object, AnyShape>([
  [Map.prototype, map],
  [Set.prototype, set],
  [Array.prototype, list],
  [Date.prototype, date],
]);

/** An instance of a class of the program: its `#private` fields, what the class that it extends keeps, its properties. */
export const instance = anyShape<object>({
  tag: Tag.instance,
  write(value, to) {
    const entry = to.module.classOf(Object.getPrototypeOf(value));
    if (entry === undefined || !canRevive(value))
      throw new CannotCross(value, `class \`${entry?.construct.name}\` extends what cannot cross`);
    to.writer.count(entry.id);
  },
  read: (from) => from.module.revive(from.module.classAt(from.reader.count())),
  writeContents(value, to) {
    writePrivates(value, to);
    if (value instanceof Error) return error.writeContents(value, to);
    containerOf(value)?.writeContents(value, to);
    writeProperties(value, to);
  },
  readContents(value, from) {
    readPrivates(value, from);
    if (value instanceof Error) return error.readContents(value, from);
    containerOf(value)?.readContents(value, from);
    readProperties(value, from);
  },
  emptyLike(value, module) {
    const entry = module.classOf(Object.getPrototypeOf(value));
    return entry === undefined ? value : module.revive(entry);
  },
  merge(target, before, after, module) {
    mergePrivates(module, target, before, after);
    const container = containerOf(target);
    if (container !== list) container?.merge(target, before, after, module);
    mergeProperties(target, before, after);
  },
});

/** Instances can be made again when what their class extends is plain, an error, or a container. */
function canRevive(value: object): boolean {
  if (value instanceof Error || containerOf(value) !== undefined) return true;
  for (let p: object | null = Object.getPrototypeOf(value); p !== null; p = Object.getPrototypeOf(p))
    if (hostOf(p) !== undefined) return false;
  return !ArrayBuffer.isView(value) && !(value instanceof ArrayBuffer || value instanceof RegExp);
}

function containerOf(value: object): AnyShape | undefined {
  for (let p: object | null = Object.getPrototypeOf(value); p !== null; p = Object.getPrototypeOf(p)) {
    const container = containers.get(p);
    if (container !== undefined) return container;
  }
  return undefined;
}

/** The fields of the instance's class and of the classes that it extends. */
function writePrivates(value: object, to: Encoder): void {
  for (const { get } of to.module.lineage(Object.getPrototypeOf(value)))
    if (get !== null) writeElements(get(value), to);
}

function readPrivates(value: object, from: Decoder): void {
  for (const { get, set } of from.module.lineage(Object.getPrototypeOf(value))) {
    if (get === null || set === null) continue;
    const fields: unknown[] = [];
    readElements(fields, from);
    set(value, fields);
  }
}

function mergePrivates(module: Module, target: object, before: object, after: object): void {
  for (const { get, set } of module.lineage(Object.getPrototypeOf(target))) {
    if (get === null || set === null) continue;
    const [old, now] = [get(before), get(after)];
    if (now.every((value, i) => Object.is(value, old[i]))) continue;
    set(
      target,
      get(target).map((value, i) => (Object.is(now[i], old[i]) ? value : now[i])),
    );
  }
}
