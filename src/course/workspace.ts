import { UserError } from "../user-error.js";
import { parseJson } from "./parse-json.js";
import { isRecord, isText } from "./shape.js";

/** A learner's folder: their copies of the exercises, while metadata and solutions stay with the course. */
export interface Workspace {
  /** The course of this package, or a folder, relative to the workspace. */
  readonly course: string;
  /** Whether the author's solutions may be shown. */
  readonly solutions: boolean;
}

/** What makes a folder a workspace. */
export const workspaceFile = "thread-lessons.json";

/** What stands for a folder when the course is the one of this package. */
export const bundled = "bundled";

const version = 1;

/** The text of a `thread-lessons.json`. */
export function formatWorkspace({ course, solutions }: Workspace): string {
  return `${JSON.stringify({ version, course, solutions }, null, 2)}\n`;
}

/** Reads a `thread-lessons.json`; `file` is where it stands. Throws a `UserError` that says what is wrong with it. */
export function parseWorkspace(text: string, file: string): Workspace {
  const refuse = (what: string, help: string): UserError =>
    new UserError({ code: "malformed-workspace", what, where: file, help });
  const settings = parseJson(text, (what) => refuse(what, `write ${example}`));
  if (!isRecord(settings)) throw refuse("it is no object", `write ${example}`);
  if (settings.version !== version)
    throw refuse(
      `its version is ${JSON.stringify(settings.version) ?? "missing"}, and this thread-lessons reads version ${version}`,
      typeof settings.version === "number" && settings.version > version
        ? "install a newer thread-lessons"
        : `write ${example}`,
    );
  const { course, solutions } = settings;
  if (!isText(course)) throw refuse('"course" is missing', `write "${bundled}", or the folder of a course`);
  if (typeof solutions !== "boolean")
    throw refuse('"solutions" is neither true nor false', "write one of them");
  return { course, solutions };
}

const example = formatWorkspace({ course: bundled, solutions: true }).replace(/\s+/g, " ").trim();
