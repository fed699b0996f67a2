export interface Option {
  readonly value: string;
  /** May have several lines. */
  readonly name: string;
  /** One line that stands for it once it is chosen; the name unless told. */
  readonly short?: string;
}

export interface ChoiceRequest {
  readonly message: string;
  readonly options: readonly Option[];
}

export interface SeveralRequest extends ChoiceRequest {
  /** Values that are marked already. */
  readonly marked: readonly string[];
  /** How many must be marked: 0 or 1. */
  readonly least: number;
}

export interface TextRequest {
  readonly message: string;
  /** What is wrong with a text; null when nothing is. */
  readonly check: (text: string) => string | null;
}

/** What came of asking: an answer, "pass this one over" (`s`), or "nothing more" (end of input, or Esc). */
export type Reply<T> =
  | { readonly kind: "given"; readonly value: T }
  | { readonly kind: "skipped" }
  | { readonly kind: "ended" };

/** Puts questions to the person at the terminal, one at a time. */
export interface Ask {
  one(request: ChoiceRequest): Promise<Reply<string>>;
  several(request: SeveralRequest): Promise<Reply<readonly string[]>>;
  /** One typed line. */
  line(request: TextRequest): Promise<Reply<string>>;
  /** A free text, of several lines in plain mode. */
  text(request: TextRequest): Promise<Reply<string>>;
  /** Whether to do something that cannot be taken for granted; no unless the person says yes. */
  confirm(message: string): Promise<boolean>;
  /** Waits for Enter, where something would be taken away; returns at once where all that is written stays. */
  pause(message: string): Promise<void>;
}

/** What is typed in place of an answer to pass a question over. */
export const skipKey = "s";
