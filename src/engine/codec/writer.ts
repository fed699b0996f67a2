import { Tag } from "./tags.js";

/** A growing run of bytes. */
export class Writer {
  bytes = Buffer.allocUnsafeSlow(1 << 12);
  length = 0;

  reset(): void {
    this.length = 0;
    if (this.bytes.length > 1 << 20) this.bytes = Buffer.allocUnsafeSlow(1 << 12);
  }

  reserve(count: number): void {
    const needed = this.length + count;
    if (needed <= this.bytes.length) return;
    const bytes = Buffer.allocUnsafeSlow(Math.max(needed, this.bytes.length * 2));
    this.bytes.copy(bytes, 0, 0, this.length);
    this.bytes = bytes;
  }

  byte(value: number): void {
    this.reserve(1);
    this.bytes[this.length++] = value;
  }

  /** A non-negative integer below 2^53, seven bits a byte. */
  count(value: number): void {
    this.reserve(8);
    let rest = value;
    while (rest > 0x7f) {
      this.bytes[this.length++] = (rest % 0x80) | 0x80;
      rest = Math.floor(rest / 0x80);
    }
    this.bytes[this.length++] = rest;
  }

  double(value: number): void {
    this.reserve(8);
    this.bytes.writeDoubleLE(value, this.length);
    this.length += 8;
  }

  number(value: number): void {
    if (Number.isInteger(value) && Math.abs(value) < 2 ** 31 && !Object.is(value, -0)) {
      this.byte(Tag.integer);
      this.count(value < 0 ? -2 * value - 1 : 2 * value);
      return;
    }
    this.byte(Tag.double);
    this.double(value);
  }

  string(value: string): void {
    const { length } = value;
    this.reserve(2 * length + 10);
    const narrow = length < 24 ? this.narrow(value) : !wide.test(value);
    this.bytes[this.length++] = narrow ? Tag.latin1 : Tag.utf16;
    this.count(length);
    this.reserve(2 * length);
    this.length += narrow ? this.copyNarrow(value) : this.bytes.write(value, this.length, "utf16le");
  }

  raw(source: Uint8Array): void {
    this.reserve(source.length);
    this.bytes.set(source, this.length);
    this.length += source.length;
  }

  private narrow(value: string): boolean {
    for (let i = 0; i < value.length; i++) if (value.charCodeAt(i) > 0xff) return false;
    return true;
  }

  /** Short strings are copied here: a call into the runtime costs more than the loop. */
  private copyNarrow(value: string): number {
    if (value.length >= 24) return this.bytes.write(value, this.length, "latin1");
    for (let i = 0; i < value.length; i++) this.bytes[this.length + i] = value.charCodeAt(i);
    return value.length;
  }
}

const wide = /[\u0100-\uffff]/;
