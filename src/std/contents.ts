import { hostOf } from "../engine/codec/hosts.js";
import { partsOf } from "../engine/thread/deep-freeze.js";
import type { Module } from "../engine/thread/module.js";
import { dropOne, needsDrop } from "./drop.js";
import { Option } from "./option.js";
import { Result } from "./result.js";

/** Whether dropping the value, or anything in it, does something. */
export function holdsDroppable(value: unknown, module: Module): boolean {
  for (const part of owned(value, module)) if (needsDrop(part)) return true;
  return false;
}

/** Drops the value and then what is in it, as Rust does: fields and elements in their order. */
export function dropContents(value: unknown, module: Module): void {
  for (const part of owned(value, module)) dropOne(part);
}

/** Drops the shares in the value that are still its own: a handle that has left knows it. */
export function dropShares(value: unknown, module: Module): void {
  for (const part of owned(value, module)) if (knowsThatItLeft(part)) dropOne(part);
}

function knowsThatItLeft(part: object): boolean {
  const host = hostOf(Object.getPrototypeOf(part));
  return host !== undefined && "leave" in host;
}

/** The value and all that it owns, each before what is in it. What a handle of ours owns is the handle's. */
function* owned(value: unknown, module: Module): Iterable<object> {
  const seen = new Set<object>();
  const open: unknown[] = [value];
  while (open.length > 0) {
    const part = open.pop();
    if (typeof part !== "object" || part === null || seen.has(part)) continue;
    seen.add(part);
    const isCarrier = part instanceof Option || part instanceof Result;
    if (!isCarrier) yield part;
    if (isCarrier || !isOurs(part, module)) open.push(...[...partsOf(part, module)].reverse());
  }
}

/** Whether the object is one of this library's handles: the parts of those are not for others to drop. */
function isOurs(part: object, module: Module): boolean {
  return needsDrop(part) && module.lineage(Object.getPrototypeOf(part)).length === 0;
}
