import type { Remark } from "./remarks.js";

/** What came of asking: an answer, "pass this one over", or "nothing more" (the input has ended, or the learner left). */
export type Reply<T> =
  | { readonly kind: "given"; readonly value: T }
  | { readonly kind: "skipped" }
  | { readonly kind: "ended" };

export interface ChoiceRequest {
  readonly message: string;
  /** Names may have several lines. */
  readonly options: readonly { readonly value: string; readonly name: string }[];
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

/** What a quiz needs of whoever sits before it; the terminal's `Ask` is one. */
export interface Ask {
  one(request: ChoiceRequest): Promise<Reply<string>>;
  several(request: SeveralRequest): Promise<Reply<readonly string[]>>;
  /** One typed line. */
  line(request: TextRequest): Promise<Reply<string>>;
  /** A free text, of several lines where the terminal can. */
  text(request: TextRequest): Promise<Reply<string>>;
}

export interface AskQuestionOptions {
  readonly ask: Ask;
  /** Shows the question, feedback between the tries, the explanation. */
  readonly say: (remark: Remark) => void;
  /** Makes the order of answers this learner's own. */
  readonly seed: string;
}
