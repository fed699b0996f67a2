import type { Decoder } from "../decoder.js";
import type { Mirror } from "./mirror.js";
import { Reflection } from "./reflection.js";

/** Makes the changes to mirrors that a `Comparison` wrote. */
export class Edits {
  constructor(private readonly decoder: Decoder) {}

  /** Makes the changes up to the byte at `end`. */
  replay(mirror: Mirror, end: number): void {
    while (this.decoder.reader.position < end) this.target(mirror).edit(this);
  }

  private target(mirror: Mirror): Mirror {
    let target: unknown = mirror;
    for (let rest = this.count(); rest > 0; rest--) target = (target as Mirror).part(this.value());
    return target as Mirror;
  }

  count(): number {
    return this.decoder.reader.count();
  }

  value(): unknown {
    return this.decoder.value();
  }

  /** What a mirror is to have for the next value. */
  part(): unknown {
    return new Reflection().part(this.decoder.value());
  }
}
