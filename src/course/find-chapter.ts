import { UserError } from "../user-error.js";
import type { Chapter, Course } from "./course.js";
import { nearest } from "./nearest.js";

/** The chapter that `name` names: its number (`2`, `02`), its folder (`02_main_ends`), or a part of that (`ends`). */
export function findChapter({ chapters }: Course, name: string): Chapter {
  const wanted = bare(name);
  const exact = chapterNamed(chapters, name);
  if (exact !== null) return exact;
  const partly = chapters.filter((chapter) => wanted !== "" && chapter.name.includes(wanted));
  const [only] = partly;
  if (only !== undefined && partly.length === 1) return only;
  throw new UserError(
    partly.length > 1
      ? { code: "unclear-chapter", what: `"${name}" is a part of several chapters`, help: names(partly) }
      : {
          code: "unknown-chapter",
          what: `there is no chapter "${name}"`,
          help: suggestion(wanted, chapters),
        },
  );
}

/** The chapter with this number or folder; null when there is none. */
export function chapterNamed(chapters: readonly Chapter[], name: string): Chapter | null {
  const wanted = bare(name);
  return chapters.find((chapter) => chapter.name === wanted || isNumber(wanted, chapter)) ?? null;
}

function bare(name: string): string {
  return name
    .toLowerCase()
    .replace(/^(\.\/)?exercises\//, "")
    .replace(/\/$/, "");
}

function isNumber(wanted: string, { name }: Chapter): boolean {
  return /^\d+$/.test(wanted) && Number(wanted) === Number.parseInt(name, 10);
}

function suggestion(wanted: string, chapters: readonly Chapter[]): string {
  const titled = chapters.flatMap(({ name }) => [name, name.replace(/^\d+_/, "")]);
  const meant = nearest(wanted, titled);
  return meant === null ? names(chapters) : `did you mean "${meant}"?`;
}

function names(chapters: readonly Chapter[]): string {
  return `the chapters are: ${chapters.map(({ name }) => name).join(", ")}`;
}
