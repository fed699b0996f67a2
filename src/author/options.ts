import type { Course } from "../course/course.js";
import type { Selection } from "./selection.js";
import type { Workbench } from "./workbench.js";

export interface CheckOptions {
  readonly course: Course;
  readonly selection: Selection;
  readonly workbench: Workbench;
  /** How often each wrong answer is judged. */
  readonly runs: number;
  /** Keys are not written; one that is not as it should be is a complaint. */
  readonly frozen: boolean;
  /** Called as each program is begun, with which it is: `3/40   solutions/01_spawning/early_bird.ts`. */
  readonly onBegin?: (what: string) => void;
}
