import type { Expectation } from "../expect/expectation.js";
import type { About, Hints } from "./course.js";
import { ensure, type Problem } from "./rule.js";
import { isRecord, isText } from "./shape.js";

/** Checks what `name.exercise.ts` exports; throws a `BrokenRule` that names what is wrong with it. */
export function parseAbout(exports: Record<string, unknown>, file: string): About {
  const broken = (rule: string, remedy: string): Problem => ({ file, rule, remedy });
  const { about } = exports;
  ensure(isRecord(about), broken('it has no export "about"', "write: export const about = exercise({ … })"));
  const { title, expectation, fails, hints, notes } = about;
  ensure(isText(title), broken('"title" is missing', "name the situation in a few words"));
  ensure(isExpectation(expectation), broken('"expectation" is missing', "make it with expectation(…)"));
  ensure(isText(fails), broken('"fails" is missing', "say why the program as it is given does not pass"));
  ensure(
    isHints(hints),
    broken('"hints" are not three texts', "give three: where to look, what is wrong, how to mend it"),
  );
  ensure(isText(notes), broken('"notes" are missing', "tell why, for after the pass"));
  return { title, expectation, fails, hints, notes };
}

function isHints(value: unknown): value is Hints {
  return Array.isArray(value) && value.length === 3 && value.every(isText);
}

/** The vocabulary is typed and checks its arguments, so that what looks like an expectation is one. */
export function isExpectation(value: unknown): value is Expectation {
  return typeof value === "object" && value !== null && "stdout" in value && "end" in value;
}
