import { GUTTER } from "../../report/drawing/marks.js";
import type { StoryLook } from "./look.js";

/** An execution as lines: the names of the threads, then one or more lines for each scene. */
export interface DrawnStory {
  readonly head: readonly string[];
  readonly scenes: readonly (readonly string[])[];
}

/** The number of a scene, from 1, in front of it. */
export function numberOf(index: number, { colours }: StoryLook): string {
  return `  ${colours.dim(
    String(index + 1)
      .padStart(4)
      .padEnd(GUTTER - 2),
  )}`;
}
