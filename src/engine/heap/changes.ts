import { Decoder } from "../codec/decoder.js";
import { Encoder } from "../codec/encoder.js";
import { Comparison } from "../codec/mirrors/comparison.js";
import { Edits } from "../codec/mirrors/edits.js";
import type { Mirror } from "../codec/mirrors/mirror.js";
import { Reflection } from "../codec/mirrors/reflection.js";
import type { Heap } from "./heap.js";
import type { Span } from "./journal.js";

/** What becomes of values, as bytes, so that whoever knows an older one need not read the whole again. */
export class Changes {
  private readonly encoder = new Encoder();
  private readonly edits: Edits;

  constructor(
    private readonly heap: Heap,
    private readonly decoder = new Decoder(),
  ) {
    this.edits = new Edits(decoder);
  }

  /**
   * Whether `value` holds the same as its mirror does. If not, `written` has what changed; but the value is another one
   * when that cannot be told, or takes more than `most` bytes.
   */
  compare(mirror: Mirror, value: unknown, most: number): "same" | "changed" | "another" {
    if (typeof value !== "object" || value === null || !mirror.fits(value)) return "another";
    const { encoder } = this;
    encoder.open();
    const isTold = new Comparison(encoder, most).whole(mirror, value);
    if (!isTold || encoder.writer.length > most) return "another";
    return encoder.writer.length === 0 ? "same" : "changed";
  }

  /** What the last comparison wrote, until the next one. */
  written(): Uint8Array {
    return this.encoder.written();
  }

  /** Makes the changes in `span`, in their order. */
  replay(mirror: Mirror, { start, end }: Span): void {
    this.decoder.open(this.heap.bytes, start);
    this.edits.replay(mirror, end);
  }

  /** What becomes of `value` by the changes in `span`. */
  applied(value: unknown, span: Span): unknown {
    const mirror = mirrorOf(value);
    if (mirror === null) throw new Error("a value that has changed in parts has no mirror");
    this.replay(mirror, span);
    return mirror.give();
  }
}

/** Null for what has none. */
export function mirrorOf(value: unknown): Mirror | null {
  return typeof value === "object" && value !== null ? new Reflection().object(value) : null;
}
