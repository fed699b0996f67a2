/** One answer to choose from. */
export interface Choice {
  /** Names the answer for good: `--answer <question>=<choice>` and the answer log use it. */
  readonly id: string;
  readonly text: string;
  readonly right: boolean;
  /** What somebody who chose it should hear. */
  readonly feedback: string;
  /** Keeps its place when the others are shuffled, as "both" must. */
  readonly pinned?: boolean;
}

interface Common {
  readonly id: string;
  /** Raised when the meaning changes; a mended typo keeps it, so that nobody's progress is lost. */
  readonly revision: number;
  readonly text: string;
  /** Shown after the last try, whether it was right or not. */
  readonly explanation: string;
  /** How often one may answer; two unless the author says otherwise. */
  readonly tries: number;
}

/** Pick the one right answer of several. */
export interface ChoiceQuestion extends Common {
  readonly kind: "choice";
  readonly choices: readonly Choice[];
}

/** Commit to yes or no. */
export interface YesNoQuestion extends Common {
  readonly kind: "yes-no";
  readonly answer: boolean;
  /** What somebody who is wrong should hear before the second thought. */
  readonly feedback: string;
}

export type Question = ChoiceQuestion | YesNoQuestion;
