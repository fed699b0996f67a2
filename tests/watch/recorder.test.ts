import { describe, expect, it } from "vitest";
import { hinting, passing } from "#lib/progress/changes.js";
import type { Progress, Snapshot } from "#lib/progress/progress.js";
import { type Known, Recorder } from "#lib/watch/recorder.js";
import { nothing } from "./fixture.js";

/** A progress in memory, whose disk can be full. */
function setUp() {
  let snapshot: Snapshot = nothing;
  let notices: readonly string[] = [];
  const disk = { full: false, writes: 0 };
  const write = async (change: (before: Snapshot) => Snapshot): Promise<Snapshot> => {
    if (disk.full) throw new Error("the disk is full");
    disk.writes++;
    snapshot = change(snapshot);
    return snapshot;
  };
  const progress: Partial<Progress> = {
    get snapshot() {
      return snapshot;
    },
    get notices() {
      return notices;
    },
    refresh: async () => snapshot,
    passed: (exercise, hash) => write(passing(exercise, hash, "2026-01-01")),
    hinted: (exercise, step) => write(hinting(exercise, step)),
  };
  const known: Known[] = [];
  const failures: string[] = [];
  const recorder = new Recorder(progress as Progress, {
    onProgress: (one) => known.push(one),
    onFailure: (reason) => failures.push(reason),
  });
  const others = (change: (before: Snapshot) => Snapshot, said: readonly string[] = []): void => {
    snapshot = change(snapshot);
    notices = said;
  };
  return { recorder, disk, known, failures, others };
}

const pass = (exercise: string) => ({ kind: "passed", exercise, hash: "h", at: "2026-01-01" }) as const;
const hint = { kind: "hinted", exercise: "a", step: 1 } as const;

describe("what is to be remembered", () => {
  it("is saved in order, and then reported", async () => {
    const { recorder, known } = setUp();
    recorder.remember(hint);
    recorder.remember(pass("a"));
    await recorder.settled();
    expect(known.at(-1)).toMatchObject({
      unsaved: false,
      snapshot: { exercises: { a: { hints: 1, passedHash: "h" } } },
    });
  });

  it("is kept when it cannot be saved, which is said once; the next pass tries again", async () => {
    const { recorder, disk, known, failures } = setUp();
    disk.full = true;
    recorder.remember(pass("a"));
    recorder.remember(hint);
    await recorder.settled();
    recorder.remember(hint);
    await recorder.settled();
    expect(failures).toEqual(["the disk is full"]);
    recorder.remember(pass("b"));
    await recorder.settled();
    expect(failures).toHaveLength(2);
    disk.full = false;
    recorder.remember(pass("c"));
    await recorder.settled();
    expect(disk.writes).toBe(5);
    expect(Object.keys(known.at(-1)?.snapshot.exercises ?? {})).toEqual(["a", "b", "c"]);
  });

  it("counts beside what others have saved, while it is not on disk", async () => {
    const { recorder, disk, known, others } = setUp();
    disk.full = true;
    recorder.remember(pass("a"));
    await recorder.settled();
    others(passing("z", "h", "2026-01-01"));
    await recorder.refresh();
    expect(known.at(-1)).toMatchObject({ unsaved: true });
    expect(Object.keys(known.at(-1)?.snapshot.exercises ?? {})).toEqual(["z", "a"]);
  });
});

describe("what other instances save", () => {
  it("is reported, and nothing is when there is nothing new", async () => {
    const { recorder, known, others } = setUp();
    await recorder.refresh();
    expect(known).toEqual([]);
    others((before) => ({ ...before, current: "z" }), ["the file was damaged"]);
    await recorder.refresh();
    await recorder.refresh();
    expect(known).toHaveLength(1);
    expect(known[0]).toMatchObject({ snapshot: { current: "z" }, notices: ["the file was damaged"] });
  });
});
