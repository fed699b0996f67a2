import { type Manifest, type ManifestChapter, parseManifest } from "../../course/manifest.js";
import { BrokenRule, malformed } from "../../course/rule.js";
import { UserError } from "../../user-error.js";

/** Reads the manifest's text; a course that does not exist yet has neither text nor chapters. */
export function readManifest(text: string | null): Manifest {
  if (text === null) return { title: "A course about threads", chapters: [] };
  try {
    return parseManifest(text);
  } catch (error) {
    throw error instanceof BrokenRule ? malformed([error.problem]) : error;
  }
}

/** The manifest with an exercise more: the last of its chapter, which takes its place by its number if it is new. */
export function withExercise(manifest: Manifest, folder: string, name: string): Manifest {
  const { title, chapters } = manifest;
  if (chapters.some(({ exercises }) => exercises.includes(name)))
    throw new UserError({
      code: "known-exercise",
      what: `there is an exercise "${name}" already`,
      help: "names are unique in a course: choose another one",
    });
  if (chapters.some((chapter) => chapter.folder === folder))
    return { title, chapters: chapters.map((chapter) => extended(chapter, folder, name)) };
  const later = chapters.findIndex((chapter) => chapter.folder > folder);
  const added = { folder, title: titleOf(folder), exercises: [name] };
  return { title, chapters: chapters.toSpliced(later < 0 ? chapters.length : later, 0, added) };
}

function extended(chapter: ManifestChapter, folder: string, name: string): ManifestChapter {
  return chapter.folder === folder ? { ...chapter, exercises: [...chapter.exercises, name] } : chapter;
}

/** The manifest as people like to read it: a line for each chapter. */
export function formatManifest({ title, chapters }: Manifest): string {
  const lines = chapters.map((chapter) => `    ${lineOf(chapter)}`).join(",\n");
  return `{\n  "title": ${JSON.stringify(title)},\n  "chapters": [\n${lines}\n  ]\n}\n`;
}

function lineOf({ folder, title, exercises }: ManifestChapter): string {
  const names = exercises.map((name) => JSON.stringify(name)).join(", ");
  return `{ "folder": ${JSON.stringify(folder)}, "title": ${JSON.stringify(title)}, "exercises": [${names}] }`;
}

/** `02_main_ends` is "Main ends". */
export function titleOf(folder: string): string {
  const words = folder.replace(/^\d+_/, "").replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
