import { chmod, readdir, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { ExerciseFile } from "#lib/progress/backups.js";
import { openProgress } from "#lib/progress/open.js";
import { openOriginals } from "#lib/progress/originals.js";
import { resetExercises } from "#lib/progress/reset.js";
import { folder } from "../course/fixture.js";
import { fullDisk } from "./failing-disk.js";

const names = ["one", "two", "three"];

interface Fixture {
  readonly dir: string;
  readonly exercises: readonly ExerciseFile[];
  read(name: string): Promise<string>;
  edit(name: string, text: string): Promise<void>;
  backups(): Promise<readonly string[]>;
}

async function fixture(): Promise<Fixture> {
  const dir = await folder(
    Object.fromEntries(names.map((name) => [`exercises/01/${name}.ts`, `pristine ${name}`])),
  );
  const fileOf = (name: string): string => join(dir, "exercises/01", `${name}.ts`);
  return {
    dir,
    exercises: names.map((name) => ({ name, path: `01/${name}.ts`, file: fileOf(name) })),
    read: (name) => readFile(fileOf(name), "utf8"),
    edit: (name, text) => writeFile(fileOf(name), text),
    backups: async () => (await readdir(join(dir, ".thread-lessons/backups/01")).catch(() => [])).toSorted(),
  };
}

async function recorded(): Promise<Fixture> {
  const made = await fixture();
  await (await originalsOf(made)).record(made.exercises);
  return made;
}

const originalsOf = ({ dir }: Fixture) => openOriginals({ dir });
const namesOf = (exercises: readonly ExerciseFile[]) => exercises.map(({ name }) => name);

describe("originals", () => {
  it("are recorded once and never overwritten", async () => {
    const course = await recorded();
    await course.edit("one", "edited");
    await (await originalsOf(course)).record(course.exercises);
    const [one] = course.exercises;
    if (one === undefined) throw new Error("no exercise");
    expect(await (await originalsOf(course)).textOf(one)).toBe("pristine one");
  });

  it("of exercises that came later are added", async () => {
    const course = await fixture();
    const [one, two] = course.exercises;
    if (one === undefined || two === undefined) throw new Error("no exercise");
    const originals = await originalsOf(course);
    await originals.record([one]);
    await course.edit("two", "as it came");
    await originals.record([one, two]);
    expect(await originals.textOf(two)).toBe("as it came");
  });

  it("are the course's own files where it keeps them apart", async () => {
    const course = await fixture();
    const home = await folder({ "exercises/01/one.ts": "as the author gives it" });
    const originals = await openOriginals({ dir: course.dir, home });
    await originals.record(course.exercises.slice(0, 1));
    expect(await readdir(course.dir)).toEqual(["exercises"]);
    await originals.reset(course.exercises.slice(0, 1));
    expect(await course.read("one")).toBe("as the author gives it");
    expect(await course.backups()).toEqual(["one.ts.1"]);
  });

  it("are what the course's folder remembers, where somebody learns in that folder itself", async () => {
    const course = await fixture();
    const home = await recorded();
    await home.edit("one", "solved");
    const originals = await openOriginals({ dir: course.dir, home: home.dir });
    await course.edit("one", "edited");
    await originals.reset(course.exercises.slice(0, 1));
    expect(await course.read("one")).toBe("pristine one");
  });

  it("that were never recorded are said to be unknown, and nothing is changed", async () => {
    const course = await fixture();
    await course.edit("one", "edited");
    const originals = await originalsOf(course);
    await expect(originals.reset(course.exercises)).rejects.toMatchObject({ code: "unknown-original" });
    expect(await course.read("one")).toBe("edited");
  });
});

describe("reset", () => {
  it("puts the pristine text back and keeps the learner's", async () => {
    const course = await recorded();
    await course.edit("one", "edited");
    const changed = await (await originalsOf(course)).reset(course.exercises);
    expect(namesOf(changed)).toEqual(["one"]);
    expect(await course.read("one")).toBe("pristine one");
    expect(await course.backups()).toEqual(["one.ts.1"]);
  });

  it("brings back a file that was removed", async () => {
    const course = await recorded();
    await rm(join(course.dir, "exercises/01"), { recursive: true });
    await (await originalsOf(course)).reset(course.exercises);
    expect(await course.read("two")).toBe("pristine two");
  });

  it("takes the passes back", async () => {
    const course = await recorded();
    const progress = await openProgress({ dir: course.dir });
    await progress.passed("one", "hash");
    await course.edit("one", "edited");
    await resetExercises({ originals: await originalsOf(course), progress }, course.exercises);
    expect(progress.snapshot.exercises.one?.passedAt).toBeNull();
  });

  it("keeps a file's permissions, and writes through a link", async () => {
    const course = await recorded();
    const file = join(course.dir, "exercises/01/one.ts");
    const elsewhere = join(course.dir, "elsewhere.ts");
    await writeFile(elsewhere, "edited");
    await chmod(elsewhere, 0o640);
    await rm(file);
    await symlink(elsewhere, file);
    await (await originalsOf(course)).reset(course.exercises);
    expect(await readFile(elsewhere, "utf8")).toBe("pristine one");
    expect((await stat(elsewhere)).mode & 0o777).toBe(0o640);
  });

  it("on a full disk leaves the learner's text where it is", async () => {
    const course = await recorded();
    await course.edit("one", "edited");
    const originals = await openOriginals({ dir: course.dir, disk: fullDisk() });
    await expect(originals.reset(course.exercises)).rejects.toMatchObject({ code: "disk-full" });
    expect(await course.read("one")).toBe("edited");
    expect(await readdir(join(course.dir, "exercises/01"))).toEqual(["one.ts", "three.ts", "two.ts"]);
  });
});

describe("undo", () => {
  it("takes a reset back, and itself", async () => {
    const course = await recorded();
    const originals = await originalsOf(course);
    await course.edit("one", "edited");
    await originals.reset(course.exercises);
    expect(namesOf(await originals.undo(course.exercises))).toEqual(["one"]);
    expect(await course.read("one")).toBe("edited");
    await originals.undo(course.exercises);
    expect(await course.read("one")).toBe("pristine one");
    await originals.undo(course.exercises);
    expect(await course.read("one")).toBe("edited");
    expect(await course.backups()).toHaveLength(1);
  });

  it("brings each byte back, also of what an editor saved in another encoding than UTF-8", async () => {
    const course = await recorded();
    const [one] = course.exercises;
    if (one === undefined) throw new Error("no exercise");
    const latin = Buffer.from("// café\r\n", "latin1");
    await writeFile(one.file, latin);
    const originals = await originalsOf(course);
    await originals.reset(course.exercises);
    expect(await course.read("one")).toBe("pristine one");
    await originals.undo(course.exercises);
    expect(await readFile(one.file)).toEqual(latin);
  });

  it("takes back all that was reset at once, and nothing else", async () => {
    const course = await recorded();
    const originals = await originalsOf(course);
    await course.edit("three", "old work");
    await originals.reset(course.exercises);
    await course.edit("one", "edited one");
    await course.edit("two", "edited two");
    await originals.reset(course.exercises);
    expect(namesOf(await originals.undo(course.exercises)).toSorted()).toEqual(["one", "two"]);
    expect(await Promise.all(names.map(course.read))).toEqual(["edited one", "edited two", "pristine three"]);
  });

  it("of one exercise leaves the others alone", async () => {
    const course = await recorded();
    const originals = await originalsOf(course);
    await course.edit("one", "edited one");
    await course.edit("two", "edited two");
    await originals.reset(course.exercises);
    await originals.undo(course.exercises.filter(({ name }) => name === "one"));
    expect(await Promise.all(names.map(course.read))).toEqual([
      "edited one",
      "pristine two",
      "pristine three",
    ]);
  });

  it("keeps what was written since the reset", async () => {
    const course = await recorded();
    const originals = await originalsOf(course);
    await course.edit("one", "first try");
    await originals.reset(course.exercises);
    await course.edit("one", "second try");
    await originals.undo(course.exercises);
    await originals.undo(course.exercises);
    expect(await course.read("one")).toBe("second try");
  });

  it("with nothing to take back changes nothing", async () => {
    const course = await fixture();
    expect(await (await originalsOf(course)).undo(course.exercises)).toEqual([]);
    expect(await readdir(course.dir)).toEqual(["exercises"]);
  });
});
