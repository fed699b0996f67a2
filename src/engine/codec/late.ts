/** So deep does the codec call itself; what lies deeper comes after the rest, so that no nesting is too deep. */
const limit = 200;

/**
 * The objects whose contents come after the rest of the message. Encoder and decoder count alike, so both know which
 * they are.
 */
export class Late {
  private depth = 0;
  private objects: object[] = [];
  private taken = 0;

  reset(): void {
    this.depth = 0;
    this.taken = 0;
    if (this.objects.length > 0) this.objects = [];
  }

  /** Whether the contents of an object that is met now come later. */
  get isFull(): boolean {
    return this.depth >= limit;
  }

  add(object: object): void {
    this.objects.push(object);
  }

  next(): object | undefined {
    return this.taken < this.objects.length ? this.objects[this.taken++] : undefined;
  }

  enter(): void {
    this.depth++;
  }

  leave(): void {
    this.depth--;
  }

  /** Sees to it that the next object's contents come at once; to be undone by `reach` with what this returns. */
  hold(): number {
    const { depth } = this;
    this.depth = Math.min(depth, limit - 1);
    return depth;
  }

  reach(depth: number): void {
    this.depth = depth;
  }
}
