import { CannotCross } from "../cannot-cross.js";
import { bufferOf, kindOf, type View } from "../memory.js";
import { anyShape, nothing } from "../shape.js";
import { Tag, typedArrays } from "../tags.js";

/** An ArrayBuffer: its bytes. */
export const buffer = anyShape<ArrayBuffer>({
  tag: Tag.buffer,
  write: ({ byteLength }, to) => to.writer.count(byteLength),
  read: (from) => new ArrayBuffer(from.reader.count()),
  writeContents: (value, to) => to.writer.raw(new typedArrays[1](value)),
  readContents: (value, from) => from.reader.rawInto(new typedArrays[1](value)),
  emptyLike: ({ byteLength }) => new ArrayBuffer(byteLength),
  merge(target, before, after) {
    const [bytes, old, now] = [target, before, after].map((value) => Buffer.from(value));
    if (!bytes || !old || !now || old.equals(now)) return;
    now.forEach((byte, i) => {
      if (byte !== old[i]) bytes[i] = byte;
    });
  },
});

/** A view on an ArrayBuffer of the program's own: what it shows of it. The buffer crosses as an object of its own. */
export const view = anyShape<View>({
  tag: Tag.typedArray,
  write(value, to) {
    const viewed = bufferOf(value);
    if (viewed instanceof SharedArrayBuffer)
      throw new CannotCross(
        value,
        "raw shared memory is outside what threads may share here; use a Mutex or an atomic",
      );
    to.views.push(value);
    to.writer.count(kindOf(value));
    to.writer.count(value.byteOffset);
    to.writer.count(value.length ?? value.byteLength);
    to.value(viewed);
  },
  read(from) {
    const kind = typedArrays[from.reader.count()] ?? typedArrays[1];
    const [offset, length] = [from.reader.count(), from.reader.count()];
    return Reflect.construct(kind, [from.value(), offset, length]) as View;
  },
  writeContents: nothing,
  readContents: nothing,
  emptyLike: (value) => value,
  merge: nothing,
});

/** A typed array in the memory that all threads share: where it is. */
export const sharedArray = anyShape<View>({
  tag: Tag.sharedArray,
  write(value, to) {
    to.views.push(value);
    to.writer.count(kindOf(value));
    to.writer.count(to.memory?.share(value) ?? 0);
    to.writer.count(value.length ?? 0);
  },
  read(from) {
    const [kind, offset, length] = [from.reader.count(), from.reader.count(), from.reader.count()];
    if (from.memory === null) throw new Error("there is no shared memory here");
    return from.memory.view(kind, offset, length);
  },
  writeContents: nothing,
  readContents: nothing,
  emptyLike: (value) => value,
  merge: nothing,
});
