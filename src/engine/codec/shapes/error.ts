import { anyShape } from "../shape.js";
import { errors, Tag } from "../tags.js";
import { define, mergeProperties, readProperties, writeProperties } from "./properties.js";

/** What errors keep in properties of their own that are not listed. */
const hiddenParts = ["message", "stack", "cause", "errors"] as const;

/** An error of one of the language's own classes. */
export const error = anyShape<Error>({
  tag: Tag.error,
  write: (value, to) => to.writer.count(errors.findIndex(({ prototype }) => prototype === kindOf(value))),
  read: (from) => make(errors[from.reader.count()] ?? Error),
  writeContents(value, to) {
    for (const name of hiddenParts) to.value(hidden(value, name));
    writeProperties(value, to);
  },
  readContents(value, from) {
    for (const name of hiddenParts) hide(value, name, from.value());
    readProperties(value, from);
  },
  emptyLike: (value) => make(errors.find(({ prototype }) => prototype === kindOf(value)) ?? Error),
  merge: mergeProperties,
});

function kindOf(error: Error): unknown {
  return Object.getPrototypeOf(error);
}

function make(kind: (typeof errors)[number]): Error {
  // AggregateError wants a list.
  return Reflect.construct(kind, [[]]) as Error;
}

function hidden(error: Error, name: string): unknown {
  return Object.prototype.propertyIsEnumerable.call(error, name) || !Object.hasOwn(error, name)
    ? undefined
    : Reflect.get(error, name);
}

function hide(error: Error, name: string, value: unknown): void {
  if (value === undefined) Reflect.deleteProperty(error, name);
  else define(error, name, value, false);
}
