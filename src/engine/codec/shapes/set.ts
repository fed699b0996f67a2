import { anyShape, nothing } from "../shape.js";
import { Tag } from "../tags.js";

export const set = anyShape<Set<unknown>>({
  tag: Tag.set,
  write: nothing,
  read: () => new Set(),
  writeContents(value, to) {
    to.writer.count(value.size);
    for (const part of value) to.value(part);
  },
  readContents(value, from) {
    for (let rest = from.reader.count(); rest > 0; rest--) value.add(from.value());
  },
  emptyLike: () => new Set(),
  merge(target, before, after) {
    for (const part of before) if (!after.has(part)) target.delete(part);
    for (const part of after) if (!before.has(part)) target.add(part);
  },
});
