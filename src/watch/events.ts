import type { Verdict } from "../checker/verdict.js";
import type { Exercise } from "../course/course.js";
import type { Question } from "../course/question.js";
import type { Answer, Snapshot } from "../progress/progress.js";
import type { Memo } from "./memory.js";

/** What happens. Times are milliseconds since 1970. */
export type Event =
  | { readonly kind: "key"; readonly key: string }
  | { readonly kind: "input-ended" }
  | {
      readonly kind: "saved";
      readonly file: string;
      readonly hash: string;
      readonly text: string;
      readonly now: number;
    }
  /** `reason` is null for a file that is not there. */
  | { readonly kind: "missing"; readonly file: string; readonly reason: string | null }
  /** Lines that the run on real threads of the text `hash` printed. */
  | { readonly kind: "printed"; readonly hash: string; readonly lines: readonly string[] }
  /** A verdict that is not `final` stands while the run on real threads goes on. */
  | {
      readonly kind: "judged";
      readonly hash: string;
      readonly verdict: Verdict;
      readonly ms: number;
      readonly final: boolean;
      readonly now: number;
    }
  /** One of all exercises was checked. */
  | {
      readonly kind: "checked";
      readonly exercise: string;
      readonly hash: string;
      readonly verdict: Verdict;
      readonly now: number;
    }
  | { readonly kind: "checked-all" }
  /** A question is over; `asked` tells when all are. */
  | { readonly kind: "answered"; readonly answer: Omit<Answer, "at" | "step">; readonly now: number }
  | { readonly kind: "asked" }
  /** The author's text; null when it is not there. */
  | { readonly kind: "solution"; readonly exercise: string; readonly text: string | null }
  /** Content hashes of files that may have changed while nobody watched, by exercise. */
  | { readonly kind: "surveyed"; readonly hashes: Readonly<Record<string, string>> }
  /** What is remembered now; `unsaved` when that is not all on disk. */
  | {
      readonly kind: "progress";
      readonly snapshot: Snapshot;
      readonly unsaved: boolean;
      /** What is new to be told about the state file. */
      readonly notices: readonly string[];
    }
  /** Progress cannot be saved for now. */
  | { readonly kind: "unsaved"; readonly reason: string }
  /** A file was reset to its original, or brought back as it was; `said` tells how it went. */
  | {
      readonly kind: "replaced";
      readonly exercise: string;
      readonly how: "reset" | "undone";
      readonly said: string;
    }
  /** Something that was asked for could not be done. */
  | { readonly kind: "refused"; readonly reason: string };

/** What can be looked at beside the verdict: every output of a text, or the ordering in which it fails. */
export type View = "outcomes" | "ordering";

/** The text that a verdict is about. */
export interface Viewed {
  readonly exercise: Exercise;
  readonly text: string;
  readonly verdict: Verdict;
}

/** What the loop does for the state, which does nothing itself. */
export type Effect =
  /** Reads an exercise's file and the author's solution. */
  | { readonly kind: "open"; readonly exercise: Exercise }
  | { readonly kind: "check"; readonly exercise: Exercise; readonly hash: string; readonly text: string }
  | { readonly kind: "check-all"; readonly exercises: readonly Exercise[] }
  /** Ends whatever is being checked. */
  | { readonly kind: "abort" }
  | { readonly kind: "survey"; readonly exercises: readonly Exercise[] }
  | { readonly kind: "remember"; readonly memo: Memo }
  | { readonly kind: "ask"; readonly questions: readonly Question[] }
  | { readonly kind: "view"; readonly what: View; readonly of: Viewed }
  | { readonly kind: "reset"; readonly exercise: Exercise }
  | { readonly kind: "undo"; readonly exercise: Exercise }
  | { readonly kind: "suspend" }
  | { readonly kind: "quit"; readonly code: number };
