import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { UserError } from "../user-error.js";
import { parseAbout } from "./about.js";
import type { Chapter, Course, Exercise } from "./course.js";
import { evaluate } from "./evaluate.js";
import { type ManifestChapter, manifestFile, parseManifest } from "./manifest.js";
import type { Question } from "./question.js";
import { parseQuestions } from "./questions.js";
import { BrokenRule, ensure, malformed, type Problem } from "./rule.js";
import type { Transpile } from "./transpile.js";

export interface LoadOptions {
  /** Called for metadata that no cache knows. */
  readonly transpile: Transpile;
}

/** Reads and checks the whole course in `dir`. All that is wrong with it is reported in one `UserError`. */
export async function loadCourse(dir: string, { transpile }: LoadOptions): Promise<Course> {
  const reader = new CourseReader(dir, transpile);
  const course = await reader.read();
  if (reader.problems.length > 0) throw malformed(reader.problems);
  return course;
}

/** Whether `dir` looks like a course. */
export function holdsCourse(dir: string): boolean {
  return existsSync(join(dir, manifestFile));
}

class CourseReader {
  readonly problems: Problem[] = [];
  readonly #dir: string;
  readonly #transpile: Transpile;

  constructor(dir: string, transpile: Transpile) {
    this.#dir = dir;
    this.#transpile = transpile;
  }

  async read(): Promise<Course> {
    const manifest = await this.#gather({ title: "", chapters: [] }, async () =>
      parseManifest(await this.#manifest()),
    );
    const chapters = await Promise.all(manifest.chapters.map((chapter) => this.#chapter(chapter)));
    return { title: manifest.title, dir: this.#dir, chapters };
  }

  async #manifest(): Promise<string> {
    if (holdsCourse(this.#dir)) return this.#read(join(this.#dir, manifestFile));
    throw new UserError({
      code: "no-course",
      what: "there is no course here",
      where: this.#dir,
      help: `a course is a folder with ${manifestFile}; name one with --course <dir>`,
    });
  }

  async #chapter({ folder, title, exercises }: ManifestChapter): Promise<Chapter> {
    const readme = join(this.#dir, "exercises", folder, "README.md");
    await this.#gather(null, async () => this.#ensureFile(readme, "write what the chapter teaches"));
    const read = await Promise.all(exercises.map((name) => this.#exercise(folder, name)));
    return { name: folder, title, readme, exercises: read.flat(), questions: await this.#questions(folder) };
  }

  /** An exercise, or none when a rule is broken. */
  #exercise(folder: string, name: string): Promise<readonly Exercise[]> {
    const path = `${folder}/${name}.ts`;
    const file = join(this.#dir, "exercises", path);
    const solution = join(this.#dir, "solutions", path);
    return this.#gather([], async () => {
      const metadata = join(this.#dir, "exercises", folder, `${name}.exercise.ts`);
      const about = parseAbout(await this.#evaluate(metadata), this.#name(metadata));
      return [{ ...about, name, path, file, solution }];
    });
  }

  #questions(folder: string): Promise<readonly Question[]> {
    const file = join(this.#dir, "exercises", folder, "questions.ts");
    if (!existsSync(file)) return Promise.resolve([]);
    return this.#gather([], async () => parseQuestions(await this.#evaluate(file), this.#name(file)));
  }

  async #evaluate(file: string): Promise<Record<string, unknown>> {
    this.#ensureFile(file, `it is listed in ${manifestFile}: add the file, or mend the name there`);
    const name = this.#name(file);
    const text = await this.#read(file);
    return evaluate(await this.#transpile({ file: name, text }), name);
  }

  #read(file: string): Promise<string> {
    return readFile(file, "utf8").catch((error: unknown) => {
      const rule = `it cannot be read: ${error instanceof Error ? error.message : String(error)}`;
      throw new BrokenRule({ file: this.#name(file), rule, remedy: "let it be a file that may be read" });
    });
  }

  #ensureFile(file: string, remedy: string): void {
    ensure(existsSync(file), { file: this.#name(file), rule: "it does not exist", remedy });
  }

  #name(file: string): string {
    return relative(this.#dir, file);
  }

  async #gather<T>(fallback: T, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof BrokenRule)) throw error;
      this.problems.push(error.problem);
      return fallback;
    }
  }
}
