import { mkdir, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { nothing } from "#lib/progress/changes.js";
import { realDisk } from "#lib/progress/disk.js";
import { write } from "#lib/progress/format.js";
import { type OpenOptions, openProgress } from "#lib/progress/open.js";
import type { Progress } from "#lib/progress/progress.js";
import { UserError } from "#lib/user-error.js";
import { folder } from "../course/fixture.js";
import { deniedBelow, fullDisk } from "./failing-disk.js";
import { record } from "./snapshots.js";

const noon = new Date("2026-03-01T12:00:00.000Z");
const stateFile = ".thread-lessons/progress.json";
const stored = write({ ...nothing, exercises: { stored: record(true), other: record(true) } });

function open(dir: string, options: Partial<OpenOptions> = {}): Promise<Progress> {
  return openProgress({ dir, stateHome: join(dir, "home"), now: () => noon, ...options });
}

async function refusal(work: Promise<unknown>): Promise<UserError> {
  const error: unknown = await work.catch((reason: unknown) => reason);
  if (!(error instanceof UserError)) throw new Error(`no UserError but ${String(error)}`);
  return error;
}

function namesIn({ snapshot }: Progress): readonly string[] {
  return Object.keys(snapshot.exercises).toSorted();
}

describe("the progress", () => {
  it("is there for whoever opens it next", async () => {
    const dir = await folder({});
    const progress = await open(dir);
    await progress.hinted("lost_ledger", 2);
    await progress.hinted("lost_ledger", 1);
    await progress.passed("lost_ledger", "one");
    await progress.movedTo("late_table");
    await progress.answered({ question: "q", revision: 1, outcome: "missed", given: [["a"], ["b"]] });
    const { snapshot, notices } = await open(dir);
    expect({ snapshot, notices }).toEqual({
      notices: [],
      snapshot: {
        version: 1,
        current: "late_table",
        exercises: { lost_ledger: { passedAt: noon.toISOString(), passedHash: "one", hints: 2 } },
        answers: [
          {
            question: "q",
            revision: 1,
            outcome: "missed",
            given: [["a"], ["b"]],
            at: noon.toISOString(),
            step: 1,
          },
        ],
      },
    });
  });

  it("keeps when an exercise passed first, and what passed last", async () => {
    const dir = await folder({});
    await (await open(dir)).passed("it", "one");
    const later = await open(dir, { now: () => new Date("2026-04-01T12:00:00.000Z") });
    const { exercises } = await later.passed("it", "two");
    expect(exercises.it).toEqual({ passedAt: noon.toISOString(), passedHash: "two", hints: 0 });
  });

  it("takes a pass back", async () => {
    const progress = await open(await folder({}));
    await progress.passed("it", "one");
    const { exercises } = await progress.unpassed("it");
    expect(exercises.it).toEqual({ passedAt: null, passedHash: null, hints: 0 });
  });

  it("leaves no trace of those who only read", async () => {
    const dir = await folder({});
    await (await open(dir)).refresh();
    expect(await readdir(dir)).toEqual([]);
  });

  it("hides its folder from Git", async () => {
    const dir = await folder({});
    await (await open(dir)).passed("it", "one");
    expect(await readFile(join(dir, ".thread-lessons/.gitignore"), "utf8")).toBe("*\n");
  });

  it("is shared by two instances: each adds to what the other wrote", async () => {
    const dir = await folder({});
    const [one, two] = [await open(dir), await open(dir)];
    await Promise.all(
      [one, two].flatMap((progress, side) =>
        Array.from({ length: 20 }, (_, index) => progress.passed(`e${side}_${index}`, "hash")),
      ),
    );
    expect(namesIn(await open(dir))).toHaveLength(40);
    await one.refresh();
    expect(one.snapshot).toEqual((await open(dir)).snapshot);
  });

  it("begins anew when its file was removed meanwhile", async () => {
    const dir = await folder({});
    const progress = await open(dir);
    await progress.passed("before", "hash");
    await rm(join(dir, ".thread-lessons"), { recursive: true });
    await progress.passed("after", "hash");
    expect(namesIn(progress)).toEqual(["after"]);
    expect(progress.notices).toEqual([]);
  });
});

describe("a damaged file", () => {
  const damaged = stored.slice(0, stored.indexOf('"other"') + 20);

  it("gives what can be read, says so, and is not touched by reading", async () => {
    const dir = await folder({ [stateFile]: damaged });
    const progress = await open(dir);
    expect(namesIn(progress)).toEqual(["stored"]);
    expect(progress.notices).toEqual([
      expect.stringMatching(
        /progress\.json was damaged: 1 passed exercise and 0 answers.*next change keeps a backup/,
      ),
    ]);
    expect(await readdir(join(dir, ".thread-lessons"))).toEqual(["progress.json"]);
    expect(await readFile(join(dir, stateFile), "utf8")).toBe(damaged);
  });

  it("is kept as a backup by the next change", async () => {
    const dir = await folder({ [stateFile]: damaged });
    const progress = await open(dir);
    await progress.passed("new", "hash");
    const backup = "backups/progress-2026-03-01T12-00-00-000Z.json";
    expect(await readFile(join(dir, ".thread-lessons", backup), "utf8")).toBe(damaged);
    expect(progress.notices.at(-1)).toContain(backup);
    const after = await open(dir);
    expect(namesIn(after)).toEqual(["new", "stored"]);
    expect(after.notices).toEqual([]);
  });

  it("never overwrites the backup of another", async () => {
    const dir = await folder({ [stateFile]: damaged });
    await (await open(dir)).movedTo("one");
    await writeFile(join(dir, stateFile), "");
    await (await open(dir)).movedTo("two");
    const names = await readdir(join(dir, ".thread-lessons/backups"));
    expect(names.toSorted()).toEqual([
      "progress-2026-03-01T12-00-00-000Z-2.json",
      "progress-2026-03-01T12-00-00-000Z.json",
    ]);
  });

  it("loses nothing of what a running instance knows", async () => {
    const dir = await folder({});
    const progress = await open(dir);
    await progress.passed("known", "hash");
    await writeFile(join(dir, stateFile), "\0\0\0\0\0\0");
    await progress.passed("new", "hash");
    expect(namesIn(await open(dir))).toEqual(["known", "new"]);
  });
});

describe("a file of a newer version", () => {
  it("is refused with the advice to update, and left as it is", async () => {
    const newer = '{ "version": 2, "secrets": [] }';
    const dir = await folder({ [stateFile]: stored });
    const progress = await open(dir);
    await writeFile(join(dir, stateFile), newer);
    expect(await refusal(open(dir))).toMatchObject({
      code: "newer-progress",
      help: expect.stringContaining("update"),
    });
    expect(await refusal(progress.passed("it", "hash"))).toMatchObject({ code: "newer-progress" });
    expect(await readdir(join(dir, ".thread-lessons"))).toEqual(["progress.json"]);
    expect(await readFile(join(dir, stateFile), "utf8")).toBe(newer);
  });
});

describe("a folder that cannot be written", () => {
  it.each(["EACCES", "EROFS", "EPERM"])(
    "sends the progress to the state home, with a notice: %s",
    async (code) => {
      const dir = await folder({ [stateFile]: stored });
      const disk = deniedBelow(join(dir, ".thread-lessons"), code);
      const progress = await open(dir, { disk });
      expect(namesIn(progress)).toEqual(["other", "stored"]);
      expect(progress.notices).toEqual([
        expect.stringMatching(/progress is kept in .*home.*cannot be written/),
      ]);
      await progress.passed("new", "hash");
      expect(await readFile(join(dir, stateFile), "utf8")).toBe(stored);
      expect(namesIn(await open(dir, { disk }))).toEqual(["new", "other", "stored"]);
    },
  );

  it("that can be written again goes on with what was passed meanwhile", async () => {
    const dir = await folder({ [stateFile]: stored });
    await utimes(join(dir, stateFile), 1, 1);
    const disk = deniedBelow(join(dir, ".thread-lessons"), "EROFS");
    await (await open(dir, { disk })).passed("meanwhile", "hash");
    const progress = await open(dir);
    await progress.passed("new", "hash");
    expect(namesIn(await open(dir))).toEqual(["meanwhile", "new", "other", "stored"]);
    expect(progress.notices).toEqual([]);
  });

  it("may be a file that has the folder's name", async () => {
    const dir = await folder({ ".thread-lessons": "I am in the way" });
    const progress = await open(dir);
    await progress.passed("it", "hash");
    expect(progress.notices).toEqual([expect.stringContaining("a file is in the way")]);
    expect(namesIn(await open(dir))).toEqual(["it"]);
  });

  it("and a state home that cannot be written either are an error that says so", async () => {
    const dir = await folder({});
    const progress = await open(dir, { disk: deniedBelow(dir, "EACCES") });
    expect(await refusal(progress.passed("it", "hash"))).toMatchObject({
      code: "unwritable",
      message: expect.stringContaining("permission denied"),
    });
  });
});

describe("a full disk", () => {
  it("is an error that says so, and costs nothing of what was there", async () => {
    const dir = await folder({ [stateFile]: stored });
    const progress = await open(dir, { disk: fullDisk() });
    expect(await refusal(progress.passed("it", "hash"))).toMatchObject({
      code: "disk-full",
      help: expect.stringContaining("free some space"),
    });
    expect(await readdir(join(dir, ".thread-lessons"))).toEqual(["progress.json"]);
    expect(await readFile(join(dir, stateFile), "utf8")).toBe(stored);
    expect(namesIn(progress)).toEqual(["other", "stored"]);
  });

  it("keeps a damaged file as it is, rather than losing it", async () => {
    const dir = await folder({ [stateFile]: "damaged" });
    const progress = await open(dir, { disk: fullDisk() });
    expect(await refusal(progress.passed("it", "hash"))).toMatchObject({ code: "disk-full" });
    expect(await readFile(join(dir, stateFile), "utf8")).toBe("damaged");
  });

  it("that has space again takes the change", async () => {
    const dir = await folder({});
    let disk = fullDisk();
    const progress = await open(dir, { disk: { ...realDisk, open: (...args) => disk.open(...args) } });
    await refusal(progress.passed("it", "hash"));
    disk = realDisk;
    await progress.passed("it", "hash");
    expect(namesIn(await open(dir))).toEqual(["it"]);
  });
});

describe("a file that cannot be read", () => {
  it("is an error, not an empty progress", async () => {
    const dir = await folder({});
    await mkdir(join(dir, stateFile), { recursive: true });
    expect(await refusal(open(dir))).toMatchObject({ code: "unreadable", where: join(dir, stateFile) });
  });
});
