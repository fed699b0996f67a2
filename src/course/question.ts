import type { Expectation } from "../expect/expectation.js";

interface Offered {
  /** Names the answer for good: `--answer <question>=<choice>` and the answer log use it. Letters, digits, `-` and `_`. */
  readonly id: string;
  /** Lines stay as they are, so that it can be what a program prints. */
  readonly text: string;
  /** What somebody who was wrong about it should hear: who chose it, or left it out. */
  readonly feedback: string;
  /** Keeps its place when the others are shuffled, as "both" must. */
  readonly pinned?: boolean;
}

/** One answer to choose from. */
export interface Choice extends Offered {
  readonly right: boolean;
}

/** Something that a program may show; whether it can is computed, never written down. */
export interface Outcome extends Offered {
  /** Matched against every run: `expectation(seq("a", …))`, `expectation(rejected("E0373"))`, `expectation(deadlocks())`. */
  readonly shows: Expectation;
}

interface Common {
  /** Unique in the course. Letters, digits, `-` and `_`. */
  readonly id: string;
  /** Raised when the meaning changes; a mended typo keeps it, so that nobody's progress is lost. */
  readonly revision: number;
  readonly text: string;
  /** Shown after the last try, whether it was right or not. */
  readonly explanation: string;
  /** How often one may answer; two unless the author says otherwise. */
  readonly tries: number;
}

/** How many answers are to be chosen: exactly one is right, or one and more. */
export type HowMany = "one" | "several";

/** Choose what is right. */
export interface ChoiceQuestion extends Common {
  readonly kind: "choice";
  readonly pick: HowMany;
  readonly choices: readonly Choice[];
}

/** Commit to yes or no. */
export interface YesNoQuestion extends Common {
  readonly kind: "yes-no";
  readonly answer: boolean;
  /** What somebody who is wrong should hear before the second thought. */
  readonly feedback: string;
}

/** Answer in your own words, then compare with the model answer, point by point, and mark your own. */
export interface RecallQuestion extends Common {
  readonly kind: "recall";
  /** The model answer. */
  readonly model: string;
  /** What a good answer says, a short sentence each. */
  readonly points: readonly string[];
}

/**
 * Read a short program and say what becomes of it. Which outcomes are possible is computed by `thread-lessons dev check`
 * and stored in the chapter's `keys.json`. When the program is rejected, the line of the error is asked for as well.
 */
export interface PredictQuestion extends Common {
  readonly kind: "predict";
  /** Without blank lines around it, and without the indentation that all its lines share. */
  readonly program: string;
  /** Whether the outcomes to choose are those that can happen, or those that never can. */
  readonly asks: "possible" | "impossible";
  readonly pick: HowMany;
  readonly outcomes: readonly Outcome[];
  /** Computed. */
  readonly key: PredictKey;
}

export interface PredictKey {
  /** Ids of the outcomes to choose. */
  readonly right: readonly string[];
  /** Where the error stands, counted from 1; null for a program that is not rejected. */
  readonly errorLine: number | null;
}

export type Question = ChoiceQuestion | YesNoQuestion | RecallQuestion | PredictQuestion;
