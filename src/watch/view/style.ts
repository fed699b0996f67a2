import type { Exercise } from "../../course/course.js";
import type { VerdictParts } from "../../report/screen.js";
import type { Colours } from "../../terminal/colour.js";
import type { Glyphs } from "../../terminal/glyphs.js";
import type { Judged } from "../check.js";

/** How watch is to look. */
export interface Style {
  readonly colours: Colours;
  readonly glyphs: Glyphs;
  readonly columns: number;
  readonly rows: number;
  /** What to type to open a file: its path as seen from the current folder. */
  readonly pathOf: (file: string) => string;
  readonly verdict: (exercise: Exercise, check: Judged, view: VerdictView) => VerdictParts;
  /** The story behind the code of an error, in lines. */
  readonly story: (code: string, columns: number) => readonly string[];
}

export interface VerdictView {
  /** The one next step after a failure. */
  readonly next: string;
  readonly columns: number;
}
