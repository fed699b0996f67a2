/** Reads what a `Writer` wrote, in place in the shared heap. */
export class Reader {
  bytes: Buffer = Buffer.alloc(0);
  position = 0;

  byte(): number {
    return this.bytes[this.position++] ?? 0;
  }

  peek(): number {
    return this.bytes[this.position] ?? 0;
  }

  count(): number {
    let value = 0;
    let unit = 1;
    for (;;) {
      const byte = this.byte();
      value += (byte & 0x7f) * unit;
      if (byte < 0x80) return value;
      unit *= 0x80;
    }
  }

  double(): number {
    const value = this.bytes.readDoubleLE(this.position);
    this.position += 8;
    return value;
  }

  integer(): number {
    const folded = this.count();
    return folded % 2 === 0 ? folded / 2 : -(folded + 1) / 2;
  }

  latin1(): string {
    const length = this.count();
    const start = this.position;
    this.position += length;
    return this.bytes.toString("latin1", start, this.position);
  }

  utf16(): string {
    const length = this.count();
    const start = this.position;
    this.position += 2 * length;
    return this.bytes.toString("utf16le", start, this.position);
  }

  /** Fills `target` with the next bytes. */
  rawInto(target: Uint8Array): void {
    const end = this.position + target.length;
    target.set(this.bytes.subarray(this.position, end));
    this.position = end;
  }
}
