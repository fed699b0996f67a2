import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const fixture = fileURLToPath(new URL("../fixtures/course", import.meta.url));
const chapter = "01_first_threads";

/** The exercises of the course, in order. The last one is followed by a question, which sessions do not come to. */
export const names = /** @type {const} */ (["lost_ledger", "late_table", "guest_list", "broken_sensor"]);

/** @typedef {typeof names[number]} Name */
/** @typedef {import("./random.js").Random} Random */

/** A copy of a course of four exercises, in a folder of its own. */
export class Course {
  /** @param {string} [dir] */
  constructor(dir = mkdtempSync(join(tmpdir(), "thread-lessons-faults-"))) {
    this.dir = dir;
    cpSync(fixture, dir, { recursive: true });
  }

  /** @param {Name} name */
  fileOf(name) {
    return join(this.dir, "exercises", chapter, `${name}.ts`);
  }

  /** @param {Name} name */
  solutionOf(name) {
    return readFileSync(join(fixture, "solutions", chapter, `${name}.ts`), "utf8");
  }

  /** @param {Name} name */
  originalOf(name) {
    return readFileSync(join(fixture, "exercises", chapter, `${name}.ts`), "utf8");
  }

  /**
   * Saves as some editor does: in place, by a rename, or by deleting first.
   * @param {Name} name @param {string} text @param {Random} random
   */
  async save(name, text, random) {
    const file = this.fileOf(name);
    const way = random.pick(["in place", "in pieces", "rename", "delete"]);
    if (way === "rename") {
      writeFileSync(`${file}.new`, text);
      renameSync(`${file}.new`, file);
      return;
    }
    if (way === "in pieces") writeFileSync(file, text.slice(0, random.between(0, text.length)));
    if (way === "delete") rmSync(file, { force: true });
    if (way !== "in place") await wait(random.between(0, 20));
    writeFileSync(file, text);
  }

  get stateDir() {
    return join(this.dir, ".thread-lessons");
  }

  get stateFile() {
    return join(this.stateDir, "progress.json");
  }

  /** The exercises that have passed, as the state file says; null when there is none that can be read. */
  passed() {
    try {
      const state = JSON.parse(readFileSync(this.stateFile, "utf8"));
      return names.filter((name) => typeof state.exercises[name]?.passedAt === "string");
    } catch {
      return null;
    }
  }

  /** The texts of all damaged state files that were kept. */
  backups() {
    const folder = join(this.stateDir, "backups");
    if (!existsSync(folder)) return [];
    return readdirSync(folder)
      .filter((name) => name.startsWith("progress"))
      .map((name) => readFileSync(join(folder, name)));
  }

  remove() {
    rmSync(this.dir, { recursive: true, force: true });
  }
}
