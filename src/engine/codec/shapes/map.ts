import { anyShape, nothing } from "../shape.js";
import { Tag } from "../tags.js";

export const map = anyShape<Map<unknown, unknown>>({
  tag: Tag.map,
  write: nothing,
  read: () => new Map(),
  writeContents(value, to) {
    to.writer.count(value.size);
    for (const [key, part] of value) {
      to.value(key);
      to.value(part);
    }
  },
  readContents(value, from) {
    for (let rest = from.reader.count(); rest > 0; rest--) value.set(from.value(), from.value());
  },
  emptyLike: () => new Map(),
  merge(target, before, after) {
    for (const key of before.keys()) if (!after.has(key)) target.delete(key);
    for (const [key, value] of after)
      if (!before.has(key) || !Object.is(before.get(key), value)) target.set(key, value);
  },
});
