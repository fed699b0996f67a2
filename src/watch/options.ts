import type { Course, Exercise } from "../course/course.js";
import type { Question } from "../course/question.js";
import type { Progress } from "../progress/progress.js";
import type { Answered } from "../quiz/outcome.js";
import type { Keyboard } from "../terminal/keyboard.js";
import type { Lifetime } from "../terminal/lifetime.js";
import type { Judge, ReadText } from "./effects.js";
import type { View, Viewed } from "./events.js";
import type { Files } from "./files.js";
import type { SettlerEvents } from "./settler.js";
import type { State } from "./state.js";

/** Shows states, on a screen or line by line. */
export interface Display {
  /** The result is how far the page can be scrolled. */
  show(before: State | null, after: State): number;
  /** Leaves the screen to somebody else; the next `show` takes it back. */
  release(): void;
}

/** Puts files back; the results say how it went. Both reject with a reason for the learner. */
export interface Originals {
  reset(exercise: Exercise): Promise<string>;
  undo(exercise: Exercise): Promise<string>;
}

/** `place` tells which of how many questions it is, from 1, and whether it was asked before. */
export type Ask = (
  question: Question,
  place: { readonly number: number; readonly of: number; readonly again: boolean },
) => Promise<Answered | null>;

export interface WatchOptions {
  readonly course: Course;
  /** Where to begin; null for where the learner was last. */
  readonly start: Exercise | null;
  /** What there is to know at first. */
  readonly news: readonly string[];
  /** Whether keys are typed with Enter. */
  readonly typed: boolean;
  readonly progress: Progress;
  readonly originals: Originals;
  readonly display: Display;
  readonly keyboard: Keyboard;
  readonly lifetime: Lifetime;
  readonly openFiles: (events: SettlerEvents) => Files;
  readonly readText: ReadText;
  readonly judge: Judge;
  /** Asks until it is answered or skipped; has stdin and screen to itself meanwhile. Null when the learner leaves. */
  readonly ask: Ask;
  /** Shows something until the learner leaves it; has stdin and screen to itself meanwhile. */
  readonly view: (what: View, of: Viewed) => Promise<void>;
}
