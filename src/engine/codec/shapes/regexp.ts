import { anyShape } from "../shape.js";
import { Tag } from "../tags.js";

/** A regular expression, and where its next search begins. */
export const regexp = anyShape<RegExp>({
  tag: Tag.regexp,
  write({ source, flags }, to) {
    to.writer.string(source);
    to.writer.string(flags);
  },
  // What `write` put there are two strings.
  read: (from) => new RegExp(from.value() as string, from.value() as string),
  writeContents: (value, to) => to.writer.count(value.lastIndex),
  readContents(value, from) {
    value.lastIndex = from.reader.count();
  },
  emptyLike: ({ source, flags }) => new RegExp(source, flags),
  merge(target, before, after) {
    if (before.lastIndex !== after.lastIndex) target.lastIndex = after.lastIndex;
  },
});
