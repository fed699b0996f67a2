import type { Decoder } from "../decoder.js";
import type { Encoder } from "../encoder.js";
import { anyShape, nothing } from "../shape.js";
import { Tag } from "../tags.js";
import { mergeProperties } from "./properties.js";

/** An array: its elements and its holes. */
export const list = anyShape<unknown[]>({
  tag: Tag.array,
  write: nothing,
  read: () => [],
  writeContents: writeElements,
  readContents: readElements,
  emptyLike: () => [],
  merge: mergeProperties,
});

export function writeElements(values: readonly unknown[], to: Encoder): void {
  const { length } = values;
  to.writer.count(length);
  for (let i = 0; i < length; i++) {
    const value = values[i];
    if (value === undefined && !(i in values)) to.writer.byte(Tag.hole);
    else to.value(value);
  }
}

export function readElements(values: unknown[], from: Decoder): void {
  const { reader } = from;
  const length = reader.count();
  for (let i = 0; i < length; i++) {
    if (reader.peek() === Tag.hole) reader.byte();
    else values[i] = from.value();
  }
  values.length = length;
}
