import { Decoder } from "./decoder.js";
import { Tag } from "./tags.js";

/** What was to be decoded is more than data. */
export class NotPlain extends Error {
  override readonly name = "NotPlain";
}

/** Makes data only, for who just looks at it; throws `NotPlain` for what would be somebody's handle, or has code of its own. */
export class PlainDecoder extends Decoder {
  override value(): unknown {
    if (!plain.has(this.reader.peek())) throw new NotPlain();
    return super.value();
  }
}

const plain: ReadonlySet<number> = new Set([
  Tag.undefined,
  Tag.null,
  Tag.true,
  Tag.false,
  Tag.integer,
  Tag.double,
  Tag.latin1,
  Tag.utf16,
  Tag.bigint,
  Tag.reference,
  Tag.array,
  Tag.object,
  Tag.bare,
  Tag.map,
  Tag.set,
]);
