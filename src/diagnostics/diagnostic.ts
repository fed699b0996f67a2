/** A stretch of source. Lines and columns count from 1, columns in UTF-16 units; the end is exclusive. */
export interface Span {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A remark on one stretch of the source. */
export interface Label {
  readonly span: Span;
  readonly text: string;
}

/**
 * One complaint about a program, as data. Codes are rustc's where Rust has the same rule (`E0373`), TypeScript's
 * for type errors (`TS2304`), lint names (`unused_must_use`) otherwise.
 */
export interface Diagnostic {
  readonly code: string;
  readonly severity: "error" | "warning";
  readonly message: string;
  /** Where the diagnostic points: the primary span. */
  readonly span: Span;
  /** Texts under the source; the ones whose span equals `span` are drawn with `^`, the others with `-`. */
  readonly labels: readonly Label[];
  readonly notes: readonly string[];
  readonly help: string | null;
}
