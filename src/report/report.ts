import type { Verdict } from "../checker/verdict.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";

/** What reporters are told of one exercise. */
export interface ExerciseReport {
  /** Its unique name: `unjoined`. */
  readonly name: string;
  /** As people find it: `02_main_end/unjoined.ts`. */
  readonly file: string;
  /** The file that was judged, as version control knows it: `exercises/02_main_end/unjoined.ts`, with `/` everywhere. */
  readonly source?: string;
  readonly verdict: Verdict;
  /** How long the check took, in milliseconds. */
  readonly ms: number;
  /** It is an earlier verdict on the same text. */
  readonly cached?: boolean;
  /** A short hash of the text that the verdict is about. */
  readonly hash?: string;
  /** The one next step after a failure, where the caller knows a better one than a command: `h hint 1 of 3`. */
  readonly next?: string;
  /** The text by which the failing ordering can be replayed. */
  readonly schedule?: string;
}

/** What a reporter colours with: chalk, or functions that return their text. */
export interface Colours {
  bold(text: string): string;
  dim(text: string): string;
  red(text: string): string;
  green(text: string): string;
  yellow(text: string): string;
}

/** How a report is to look. */
export interface Style {
  /** Columns of the terminal. */
  readonly width: number;
  readonly colours: Colours;
  /** Draws a diagnostic, as rustc does; by default in two lines. */
  readonly diagnostic?: (diagnostic: Diagnostic) => string;
}

/** Every reporter has this signature. The text ends without a line break. */
export type Reporter = (reports: readonly ExerciseReport[], style: Style) => string;

const same = (text: string): string => text;

export const noColours: Colours = { bold: same, dim: same, red: same, green: same, yellow: same };
