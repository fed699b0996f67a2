import { readFile } from "node:fs/promises";
import { relative } from "node:path";
import type { Exercise } from "../../course/course.js";
import { type Complaint, complaint } from "../complaint.js";

/** Three different texts, and none that leaves nothing to do. */
export async function complaintsAboutHints(exercise: Exercise, dir: string): Promise<readonly Complaint[]> {
  const { hints } = exercise;
  const file = relative(dir, exercise.file).replace(/\.ts$/, ".exercise.ts");
  const same = new Set(hints.map(squeezed)).size < hints.length;
  const given = givenAway(await textOf(exercise.solution), await textOf(exercise.file));
  const telling = hints.findIndex((hint) => given !== null && contains(hint, given));
  return [
    ...(same
      ? [
          complaint(
            file,
            "two hints are the same",
            "give three: where to look, what is wrong, how to mend it",
          ),
        ]
      : []),
    ...(telling < 0
      ? []
      : [
          complaint(
            file,
            `hint ${telling + 1} contains the whole solution`,
            "leave the last step to the learner",
          ),
        ]),
  ];
}

/** The lines of the solution that the exercise has not. A single line may well be what the last hint has to name. */
function givenAway(solution: string, exercise: string): readonly string[] | null {
  const known = new Set(exercise.split("\n").map(squeezed));
  const added = solution
    .split("\n")
    .map(squeezed)
    .filter((line) => /\w/.test(line) && !line.startsWith("import") && !known.has(line));
  return added.length < 2 ? null : added;
}

function contains(hint: string, lines: readonly string[]): boolean {
  const text = squeezed(hint);
  return lines.every((line) => text.includes(line));
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, "");
}

/** A file that is missing is a complaint elsewhere. */
function textOf(file: string): Promise<string> {
  return readFile(file, "utf8").catch(() => "");
}
