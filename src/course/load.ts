import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { UserError } from "../user-error.js";
import { parseAbout } from "./about.js";
import type { Chapter, Course, Exercise } from "./course.js";
import { evaluate } from "./evaluate.js";
import { type Keys, keysFile, parseKeys, withKey } from "./keys.js";
import { type ManifestChapter, manifestFile, parseManifest } from "./manifest.js";
import type { Question } from "./question.js";
import { ensureAnswerable, parseQuestions } from "./questions.js";
import { BrokenRule, ensure, malformed, type Problem } from "./rule.js";
import type { Source, Transpile } from "./transpile.js";

export interface LoadOptions {
  /** Called for metadata that no cache knows. */
  readonly transpile: Transpile;
  /** With "ignored", the keys of predict questions are not read and stay empty: for who computes them. */
  readonly keys?: "required" | "ignored";
  /** Where a learner edits the exercises, if not in the course's own folder. */
  readonly workspace?: { readonly dir: string; readonly solutions: boolean };
}

/** Reads and checks the whole course in `dir`. All that is wrong with it is reported in one `UserError`. */
export async function loadCourse(dir: string, options: LoadOptions): Promise<Course> {
  const { course, problems } = await readCourse(dir, options);
  if (problems.length > 0) throw malformed(problems);
  return course;
}

/** Reads as much of the course in `dir` as is well-formed, and tells what is not. */
export async function readCourse(
  dir: string,
  options: LoadOptions,
): Promise<{ readonly course: Course; readonly problems: readonly Problem[] }> {
  const reader = new CourseReader(dir, options);
  const course = await reader.read();
  return { course, problems: reader.problems };
}

/** Whether `dir` looks like a course. */
export function holdsCourse(dir: string): boolean {
  return existsSync(join(dir, manifestFile));
}

class CourseReader {
  readonly problems: Problem[] = [];
  readonly #dir: string;
  readonly #transpile: Transpile;
  readonly #keys: "required" | "ignored";
  readonly #workspace: NonNullable<LoadOptions["workspace"]>;

  constructor(dir: string, { transpile, keys = "required", workspace }: LoadOptions) {
    this.#dir = dir;
    this.#transpile = transpile;
    this.#keys = keys;
    this.#workspace = workspace ?? { dir, solutions: true };
  }

  async read(): Promise<Course> {
    const manifest = await this.#gather({ title: "", chapters: [] }, async () =>
      parseManifest(this.#manifest()),
    );
    const chapters = await Promise.all(manifest.chapters.map((chapter) => this.#chapter(chapter)));
    const { dir, solutions } = this.#workspace;
    return { title: manifest.title, dir, home: this.#dir, showsSolutions: solutions, chapters };
  }

  #manifest(): string {
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
    const copy = join(this.#workspace.dir, "exercises", folder, "README.md");
    const read = await Promise.all(exercises.map((name) => this.#exercise(folder, name)));
    return {
      name: folder,
      title,
      readme: existsSync(copy) ? copy : readme,
      exercises: read.flat(),
      questions: await this.#questions(folder),
    };
  }

  /** An exercise, or none when a rule is broken. */
  #exercise(folder: string, name: string): Promise<readonly Exercise[]> {
    const path = `${folder}/${name}.ts`;
    const file = join(this.#workspace.dir, "exercises", path);
    const solution = join(this.#dir, "solutions", path);
    return this.#gather([], async () => {
      const metadata = join(this.#dir, "exercises", folder, `${name}.exercise.ts`);
      const about = parseAbout(await this.#evaluate(metadata), this.#name(metadata));
      return [{ ...about, name, path, file, solution }];
    });
  }

  async #questions(folder: string): Promise<readonly Question[]> {
    const file = join(this.#dir, "exercises", folder, "questions.ts");
    if (!existsSync(file)) return [];
    const questions = await this.#gather<readonly Question[]>([], async () =>
      parseQuestions(await this.#evaluate(file), this.#name(file)),
    );
    return this.#keys === "ignored" ? questions : this.#keyed(questions, file);
  }

  /** The questions, predictions with their keys; those whose key is amiss are left out. */
  async #keyed(questions: readonly Question[], file: string): Promise<readonly Question[]> {
    if (!questions.some(({ kind }) => kind === "predict")) return questions;
    const place = join(dirname(file), keysFile);
    const keys = await this.#gather(null, () => this.#readKeys(place));
    if (keys === null) return questions;
    const keyed = questions.map((question) =>
      this.#gather<readonly Question[]>([], async () => {
        if (question.kind !== "predict") return [question];
        const whole = withKey(question, keys, this.#name(place));
        ensureAnswerable(whole, this.#name(file));
        return [whole];
      }),
    );
    return (await Promise.all(keyed)).flat();
  }

  /** A chapter that has no file of keys has no keys. */
  async #readKeys(file: string): Promise<Keys> {
    return existsSync(file) ? parseKeys(this.#read(file), this.#name(file)) : new Map();
  }

  async #evaluate(file: string): Promise<Record<string, unknown>> {
    this.#ensureFile(file, `it is listed in ${manifestFile}: add the file, or mend the name there`);
    const name = this.#name(file);
    const text = this.#read(file);
    return evaluate(await this.#transpiled({ file: name, text }), name);
  }

  async #transpiled(source: Source): Promise<string> {
    try {
      return await this.#transpile(source);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      const rule = `it is no TypeScript: ${error.message}`;
      throw new BrokenRule({ file: source.file, rule, remedy: "mend the syntax" });
    }
  }

  /** At once: a course is a hundred small files, and a promise costs more than one of them. */
  #read(file: string): string {
    try {
      return readFileSync(file, "utf8");
    } catch (error) {
      const rule = `it cannot be read: ${error instanceof Error ? error.message : String(error)}`;
      throw new BrokenRule({ file: this.#name(file), rule, remedy: "let it be a file that may be read" });
    }
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
