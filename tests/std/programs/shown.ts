/** A program and what it prints to stdout, without the last end of line. */
export interface Shown {
  readonly title: string;
  readonly text: string;
  readonly expected: string;
}
