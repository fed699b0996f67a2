import type { Encoder } from "../encoder.js";
import { Mirror, unmirrored } from "./mirror.js";
import { deepest, Reflection } from "./reflection.js";

/**
 * Writes what a value holds now and its mirror does not, as changes for `Edits`: each begins with the way from the
 * outermost mirror to the one that it changes. Gives up when the value is no longer a tree that can have a mirror, or
 * when the changes take too many bytes.
 */
export class Comparison {
  isOver = false;
  private readonly path: unknown[] = [];
  /** Mirrors of which the program has the objects in their places still, and the objects that have come otherwise. */
  private readonly kept: Mirror[] = [];
  private readonly come = new Reflection();

  constructor(
    private readonly encoder: Encoder,
    private readonly mostBytes: number,
  ) {}

  /** Compares the whole; false when it gave up. */
  whole(mirror: Mirror, value: object): boolean {
    this.object(mirror, value);
    // An object that is in its place as ever must not stand anywhere else.
    return !this.isOver && !this.come.hasMetOneOf(this.kept);
  }

  /** Compares a part with the value in its place. False when that is not the same, nor an object of the same kind. */
  part(step: unknown, part: unknown, value: unknown): boolean {
    if (!(part instanceof Mirror)) return Object.is(part, value);
    if (typeof value !== "object" || value === null || !part.fits(value)) return false;
    this.path.push(step);
    this.object(part, value);
    this.path.pop();
    return true;
  }

  private object(mirror: Mirror, value: object): void {
    if (mirror.isOf(value)) this.kept.push(mirror);
    else if (!this.come.meet(value)) return this.giveUp();
    if (this.path.length < deepest) mirror.compare(value, this);
    else this.giveUp();
  }

  /** To be called for each value that a change is to bring in. */
  take(value: unknown): void {
    if (!this.isOver && this.come.part(value) === unmirrored) this.giveUp();
  }

  /** Begins a change of the mirror that is compared now. The caller writes the rest, unless it is given up. */
  change(): Encoder | undefined {
    const { encoder, path } = this;
    if (encoder.writer.length > this.mostBytes) this.giveUp();
    if (this.isOver) return undefined;
    encoder.writer.count(path.length);
    for (const step of path) encoder.value(step);
    return encoder;
  }

  giveUp(): undefined {
    this.isOver = true;
  }
}
