/** A part of the memory, in bytes. */
export interface Span {
  readonly start: number;
  readonly size: number;
}

/** The spans that can be handed out again, in their order; neighbours are one. */
export class FreeSpans {
  private spans: Span[] = [];

  clear(): void {
    this.spans = [];
  }

  add(spans: readonly Span[]): void {
    const sorted = [...this.spans, ...spans].sort((a, b) => a.start - b.start);
    this.spans = [];
    for (const span of sorted) {
      const last = this.spans.at(-1);
      if (last === undefined || last.start + last.size < span.start) this.spans.push(span);
      else this.spans[this.spans.length - 1] = { start: last.start, size: last.size + span.size };
    }
  }

  /** Where `size` bytes were taken; null when no span has so many. */
  take(size: number): number | null {
    const index = this.spans.findIndex((span) => span.size >= size);
    const span = this.spans[index];
    if (span === undefined) return null;
    const rest = { start: span.start + size, size: span.size - size };
    this.spans.splice(index, 1, ...(rest.size > 0 ? [rest] : []));
    return span.start;
  }
}
