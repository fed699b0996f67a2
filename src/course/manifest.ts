import { parseJson } from "./parse-json.js";
import { BrokenRule, ensure, type Problem } from "./rule.js";
import { isFilledArray, isRecord, isText } from "./shape.js";

export interface ManifestChapter {
  /** The folder's name, as in `01_main_returns`. */
  readonly folder: string;
  readonly title: string;
  /** File names without their endings, in order. */
  readonly exercises: readonly string[];
}

export interface Manifest {
  readonly title: string;
  readonly chapters: readonly ManifestChapter[];
}

/** What makes a folder a course, relative to it. */
export const manifestFile = "exercises/course.json";

/** Reads `exercises/course.json`; throws a `BrokenRule` that names what is wrong with it. */
export function parseManifest(text: string): Manifest {
  const manifest = parseJson(text, (what) => new BrokenRule(broken(what, "mend the syntax")));
  ensure(isRecord(manifest), broken("it is no object", 'write { "title": …, "chapters": […] }'));
  const { title, chapters } = manifest;
  ensure(isText(title), broken('"title" is missing', "add the course's title as a string"));
  ensure(
    isFilledArray(chapters),
    broken('"chapters" has no entries', "list the chapters in the order in which they are done"),
  );
  const parsed = chapters.map(parseChapter);
  ensureDistinct(
    parsed.map(({ folder }) => folder),
    "the chapter",
  );
  ensureDistinct(
    parsed.flatMap(({ exercises }) => exercises),
    "the exercise",
  );
  return { title, chapters: parsed };
}

function parseChapter(chapter: unknown, index: number): ManifestChapter {
  const place = `chapter ${index + 1}`;
  ensure(
    isRecord(chapter),
    broken(`${place} is no object`, 'write { "folder": …, "title": …, "exercises": […] }'),
  );
  const { folder, title, exercises } = chapter;
  ensure(
    isText(folder) && /^\d\d_[a-z0-9_]+$/.test(folder),
    broken(`${place} has no proper "folder"`, 'name it like "01_main_returns"'),
  );
  ensure(isText(title), broken(`${folder} has no "title"`, "add the chapter's title as a string"));
  ensure(
    isFilledArray(exercises),
    broken(`${folder} lists no "exercises"`, "list their file names without .ts"),
  );
  const names = exercises.filter(isName);
  ensure(
    names.length === exercises.length,
    broken(`${folder} lists an exercise with an impossible name`, "use a-z, 0-9 and _, without .ts"),
  );
  return { folder, title, exercises: names };
}

function ensureDistinct(names: readonly string[], what: string): void {
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  ensure(
    twice === undefined,
    broken(`${what} "${twice}" is listed twice`, "names are unique in a course: rename one"),
  );
}

function broken(rule: string, remedy: string): Problem {
  return { file: manifestFile, rule, remedy };
}

function isName(value: unknown): value is string {
  return typeof value === "string" && /^[a-z0-9_]+$/.test(value);
}
