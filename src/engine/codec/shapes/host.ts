import { CannotCross } from "../cannot-cross.js";
import { type Container, type HostClass, hostAt, hostOf } from "../hosts.js";
import { anyShape } from "../shape.js";
import { Tag } from "../tags.js";

type AnyHost = HostClass<object, unknown>;

/** A value of one of the runtime's own classes. A handle comes whole; a container is made first, since it may hold itself. */
export const host = anyShape<object>({
  tag: Tag.host,
  write(value, to) {
    const { index, crossing } = find(value);
    to.writer.count(index);
    if (!("thaw" in crossing)) return;
    to.whole(crossing.freeze(value), value);
    if (crossing.leave !== undefined) to.handles.push(value);
  },
  read(from) {
    const crossing = hostAt(from.reader.count());
    return "thaw" in crossing ? crossing.thaw(from.whole()) : crossing.empty();
  },
  writeContents(value, to) {
    const container = containerOf(value);
    if (container !== null) to.value(container.freeze(value));
  },
  readContents: (value, from) => containerOf(value)?.fill(value, from.value()),
  // What a handle stands for is shared anyway.
  emptyLike: (value) => containerOf(value)?.empty() ?? value,
  merge(target, before, after) {
    const container = containerOf(target);
    if (container === null) return;
    const content = container.freeze(after);
    if (!Object.is(container.freeze(before), content)) container.fill(target, content);
  },
});

function find(value: object): { readonly index: number; readonly crossing: AnyHost } {
  const entry = hostOf(Object.getPrototypeOf(value));
  if (entry === undefined) throw new Error("this is no value of the runtime's own classes");
  if ("refuse" in entry) throw new CannotCross(value, entry.refuse);
  return { index: entry.index, crossing: entry };
}

/** Null for a handle, and for what a handle has become where it arrived. */
function containerOf(value: object): Container<object, unknown> | null {
  if (hostOf(Object.getPrototypeOf(value)) === undefined) return null;
  const { crossing } = find(value);
  return "thaw" in crossing ? null : crossing;
}
