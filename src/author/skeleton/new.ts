import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { manifestFile } from "../../course/manifest.js";
import { malformed } from "../../course/rule.js";
import { UserError } from "../../user-error.js";
import { formatManifest, readManifest, titleOf, withExercise } from "./manifest.js";
import { chapterTexts, exerciseTexts } from "./texts.js";
import { writeAll } from "./write-all.js";

/**
 * Writes the files of a new exercise into the course in `dir`, and its entry into the manifest. A chapter, and a course,
 * that is not there yet is begun. Nothing that exists is overwritten, and if something is in the way nothing is written.
 *
 * @returns the files that were written, relative to `dir`
 */
export async function addExercise(dir: string, chapter: string, name: string): Promise<readonly string[]> {
  refuseName(chapter, /^\d\d_[a-z0-9_]+$/, "chapter", "01_first_threads");
  refuseName(name, /^[a-z0-9_]+$/, "exercise", "lost_ledger");
  const manifest = readManifest(await manifestText(dir));
  const entry = formatManifest(withExercise(manifest, chapter, name));
  const texts = exerciseTexts(chapter, name);
  refuseExisting(dir, Object.keys(texts));
  const around = Object.entries(chapterTexts(chapter, titleOf(chapter))).filter(
    ([file]) => !existsSync(join(dir, file)),
  );
  const all = { ...texts, ...Object.fromEntries(around) };
  await writeAll(dir, all, [manifestFile, entry]);
  return [...Object.keys(all), manifestFile];
}

/** Null where a course is only begun. */
async function manifestText(dir: string): Promise<string | null> {
  if (!existsSync(join(dir, manifestFile))) return null;
  return readFile(join(dir, manifestFile), "utf8").catch((cause: unknown) => {
    const rule = `it cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`;
    throw malformed([{ file: manifestFile, rule, remedy: "let it be a file that may be read" }]);
  });
}

function refuseName(name: string, form: RegExp, what: string, example: string): void {
  if (form.test(name)) return;
  throw new UserError({
    code: "bad-name",
    what: `"${name}" is no name for ${what === "exercise" ? "an" : "a"} ${what}`,
    help: `use a-z, 0-9 and _, as in "${example}"`,
  });
}

function refuseExisting(dir: string, files: readonly string[]): void {
  const existing = files.filter((file) => existsSync(join(dir, file)));
  if (existing.length === 0) return;
  throw new UserError({
    code: "exists",
    what: `${existing.length === 1 ? "a file is" : "files are"} in the way: ${existing.join(", ")}`,
    where: dir,
    help: "choose another name, or take them away; nothing was written",
  });
}
