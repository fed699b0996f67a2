import { anyShape, nothing } from "../shape.js";
import { Tag } from "../tags.js";

export const date = anyShape<Date>({
  tag: Tag.date,
  write: nothing,
  read: () => new Date(0),
  writeContents: (value, to) => to.writer.double(value.getTime()),
  readContents: (value, from) => void value.setTime(from.reader.double()),
  emptyLike: () => new Date(0),
  merge(target, before, after) {
    if (!Object.is(before.getTime(), after.getTime())) target.setTime(after.getTime());
  },
});
