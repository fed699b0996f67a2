import { EventEmitter } from "node:events";
import { describe, expect, it, vi } from "vitest";
import type { Verdict } from "#lib/checker/verdict.js";
import type { Exercise } from "#lib/course/course.js";
import type { RunEvent } from "#lib/engine/run.js";
import { moving, passing as passChange } from "#lib/progress/changes.js";
import { contentHash } from "#lib/progress/content-hash.js";
import type { Progress, Snapshot } from "#lib/progress/progress.js";
import { Keyboard } from "#lib/terminal/keyboard.js";
import type { Lifetime } from "#lib/terminal/lifetime.js";
import { UserError } from "#lib/user-error.js";
import type { Judging } from "#lib/watch/effects.js";
import { watchCourse } from "#lib/watch/loop.js";
import type { WatchOptions } from "#lib/watch/options.js";
import type { SettlerEvents } from "#lib/watch/settler.js";
import type { State } from "#lib/watch/state.js";
import { all, course, failed, first, having, last, middle, nothing, passed } from "./fixture.js";

interface Running {
  readonly exercise: Exercise;
  readonly text: string;
  readonly judging: Judging;
  finish(verdict: Verdict): void;
  break(error: Error): void;
}

class FakeTerminal extends EventEmitter {
  readonly isTTY = true;
  setRawMode(): void {}
  resume(): void {}
  pause(): void {}
}

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

/** A progress in memory. */
function fakeProgress(log: string[], start: Snapshot): Progress {
  let snapshot = start;
  const change = async (said: string, make: (before: Snapshot) => Snapshot): Promise<Snapshot> => {
    log.push(said);
    snapshot = make(snapshot);
    return snapshot;
  };
  return {
    get snapshot() {
      return snapshot;
    },
    notices: [],
    refresh: async () => snapshot,
    passed: (name, hash) => change(`passed ${name} ${hash}`, passChange(name, hash, "2026-01-01T00:00:00Z")),
    unpassed: (name) => change(`unpassed ${name}`, (before) => before),
    hinted: (name, step) => change(`hinted ${name} ${step}`, (before) => before),
    movedTo: (name) => change(`moved ${name}`, moving(name)),
    answered: ({ question, outcome }) => change(`answered ${question} ${outcome}`, (before) => before),
  };
}

interface SetUp extends Partial<WatchOptions> {
  readonly snapshot?: Snapshot;
}

/** A watch whose files, judge, display and questions are the test's. */
function setUp({ snapshot = nothing, ...options }: SetUp = {}) {
  const log: string[] = [];
  const states: State[] = [];
  const running: Running[] = [];
  const terminal = new FakeTerminal();
  let files: SettlerEvents | null = null;
  const lifetime: Partial<Lifetime> = {
    ending: new AbortController().signal,
    suspend: () => void log.push("suspend"),
    atStop: () => () => undefined,
  };
  const code = watchCourse({
    course,
    start: first,
    news: [],
    typed: false,
    progress: fakeProgress(log, snapshot),
    originals: {
      reset: async ({ name }) => `reset ${name}`,
      undo: async () =>
        Promise.reject(new UserError({ code: "x", what: "there is none", help: "reset it first" })),
    },
    keyboard: new Keyboard({ input: terminal }),
    lifetime: lifetime as Lifetime,
    display: {
      show: (_before, after) => {
        states.push(after);
        return 0;
      },
      release: () => log.push("release"),
    },
    openFiles: (events) => {
      files = events;
      return { open: (file) => log.push(`open ${file}`), close: async () => void log.push("close files") };
    },
    readText: async (file) => `text of ${file}`,
    judge: (exercise, text, judging) =>
      new Promise((resolve, reject) => {
        judging.signal.addEventListener("abort", () => reject(judging.signal.reason));
        running.push({ exercise, text, judging, finish: resolve, break: reject });
      }),
    view: async (what, { exercise }) => void log.push(`view ${what} of ${exercise.name}`),
    ask: async ({ id }, { again }) => {
      log.push(again ? `ask ${id} again` : `ask ${id}`);
      return { outcome: "first", given: [] };
    },
    ...options,
  });
  const save = async ({ file }: Exercise, text: string): Promise<void> => {
    files?.onText(file, text, `hash of ${text}`);
    await settle();
  };
  const press = async (keys: string): Promise<void> => {
    terminal.emit("data", keys);
    await settle();
  };
  const state = (): State => states.at(-1) ?? expect.fail("nothing was shown");
  return { code, log, running, save, press, terminal, state, files: () => files };
}

const print = (text: string): RunEvent => ({ kind: "print", thread: 1, at: 0, stream: "stdout", text });

describe("the loop", () => {
  it("judges what is saved, and aborts the check that a newer save makes pointless", async () => {
    const { running, save, press, code } = setUp();
    await save(first, "a");
    await save(first, "b");
    expect(running.map(({ text, judging }) => [text, judging.signal.aborted])).toEqual([
      ["a", true],
      ["b", false],
    ]);
    await press("q");
    expect(await code).toBe(0);
    expect(running[1]?.judging.signal.aborted).toBe(true);
  });

  it("starts no check before the aborted one has let go of the engine", async () => {
    const judged: string[] = [];
    let letGo = (): void => undefined;
    const judge: WatchOptions["judge"] = (_exercise, text) => {
      judged.push(text);
      return new Promise((resolve) => {
        letGo = () => resolve(failed);
      });
    };
    const { save, press } = setUp({ judge });
    await save(first, "a");
    await save(first, "b");
    await save(first, "c");
    expect(judged).toEqual(["a"]);
    letGo();
    await settle();
    expect(judged).toEqual(["a", "c"]);
    await press("q");
  });

  it("shows the early verdict and what is printed meanwhile, and then the final one", async () => {
    const { running, save, press, state } = setUp();
    await save(first, "a");
    running[0]?.judging.onEvent?.(print("one"));
    running[0]?.judging.onVerdict?.(failed);
    await settle();
    expect(state().check).toMatchObject({ kind: "judged", live: { lines: [] } });
    running[0]?.judging.onEvent?.(print("two"));
    await vi.waitFor(() => expect(state().check).toMatchObject({ live: { lines: ["one", "two"] } }));
    running[0]?.finish(failed);
    await settle();
    expect(state().check).toMatchObject({ kind: "judged", live: null });
    await press("q");
  });

  it("shows a pass when it is on disk, and not before", async () => {
    let written = (): void => undefined;
    const disk = new Promise<void>((resolve) => (written = resolve));
    const progress = fakeProgress([], nothing);
    const slow: Progress = {
      ...progress,
      passed: (name, hash) => disk.then(() => progress.passed(name, hash)),
    };
    const { running, save, press, state } = setUp({ progress: slow });
    await save(first, "a");
    running[0]?.finish(passed);
    await settle();
    expect(state().check.kind).toBe("running");
    written();
    await settle();
    expect(state().check).toMatchObject({ kind: "judged", verdict: { kind: "passed" } });
    await press("q");
  });

  it("tells no early verdict where the final one comes with it", async () => {
    const { running, save, press, log } = setUp();
    await save(first, "a");
    running[0]?.judging.onVerdict?.(passed);
    running[0]?.finish(failed);
    await settle();
    expect(log).not.toContain("passed first hash of a");
    await press("q");
  });

  it("remembers a pass before n is pressed, and where the learner goes", async () => {
    const { log, running, save, press } = setUp();
    await save(first, "a");
    running[0]?.finish(passed);
    await settle();
    expect(log).toContain("passed first hash of a");
    await press("n");
    expect(log).toContain("moved middle");
    expect(log).toContain(`open ${middle.file}`);
    await press("q");
  });

  it("asks when the chapter is over, with the screen released, and remembers the answer", async () => {
    const { log, running, save, press, code, state } = setUp({ start: middle });
    await save(middle, "z");
    running[0]?.finish(passed);
    await settle();
    log.length = 0;
    await press("n");
    expect(log.slice(0, 2)).toEqual(["release", "ask q"]);
    expect(log.slice(2)).toEqual(
      expect.arrayContaining(["answered q first", "moved last", `open ${last.file}`]),
    );
    expect(state().at).toBe(2);
    await press("\x03");
    expect(await code).toBe(130);
  });

  it("says of a question that was asked before that it comes back", async () => {
    const answer = { question: "q", revision: 1, outcome: "missed", given: [], at: "", step: 0 } as const;
    const { log, press } = setUp({ snapshot: { ...nothing, answers: [answer] } });
    await press("z");
    expect(log).toContain("ask q again");
    await press("q");
  });

  it("remembers nothing of a question that the learner left, and goes on", async () => {
    const { log, press, state } = setUp({ ask: async () => null });
    await press("z");
    expect(log.filter((line) => line.startsWith("answered"))).toEqual([]);
    expect(state().asking).toBeNull();
    await press("q");
  });

  it("reads the author's solution, unless it is not to be seen", async () => {
    const open = setUp();
    await settle();
    expect(open.state().solution).toBe(`text of ${first.solution}`);
    await open.press("q");
    const closed = setUp({ course: { ...course, showsSolutions: false } });
    await settle();
    expect(closed.state().solution).toBeNull();
    await closed.press("q");
  });

  it("finds out what has changed since it was done", async () => {
    const { press, state } = setUp({ snapshot: having(last) });
    await settle();
    expect(state().hashes).toEqual({ last: contentHash(`text of ${last.file}`) });
    await press("q");
  });

  it("checks all files one after the other, and stops when it is told to", async () => {
    const { running, press, state, log } = setUp();
    await press("c");
    expect(running).toHaveLength(1);
    running[0]?.finish(passed);
    await settle();
    expect(running.map(({ text }) => text)).toEqual([`text of ${first.file}`, `text of ${middle.file}`]);
    expect(log).toContain(`passed first ${contentHash(`text of ${first.file}`)}`);
    await press("\x1b[B");
    expect(state().page).toMatchObject({ kind: "all", running: true, checked: [{ exercise: "first" }] });
    await press("q");
    expect(running[1]?.judging.signal.aborted).toBe(true);
    expect(state().page.kind).toBe("exercise");
    await press("q");
  });

  it("comes to the end of the check of all, with what could not be read among what did not pass", async () => {
    const readText = async (file: string) => (file === last.file ? null : file);
    const { running, press, state } = setUp({ readText });
    await press("c");
    for (const index of [0, 1]) {
      running[index]?.finish(passed);
      await settle();
    }
    expect(state().page).toMatchObject({ running: false });
    const { page } = state();
    expect(page.kind === "all" && page.checked.map(({ verdict }) => verdict.kind)).toEqual([
      "passed",
      "passed",
      "unjudged",
    ]);
    expect(all).toHaveLength(3);
    await press("q");
    await press("q");
  });

  it("resets, and says why something cannot be undone", async () => {
    const { press, state, log } = setUp();
    await press("xy");
    expect(state().news).toEqual(["reset first"]);
    expect(log).toContain("unpassed first");
    await press("u");
    expect(state().news).toEqual(["there is none; reset it first"]);
    await press("q");
  });

  it("says it when saves may go unnoticed", async () => {
    const { press, state, files } = setUp();
    files()?.onTrouble("too many files");
    expect(state().news).toEqual(["saves may go unnoticed (too many files); r checks"]);
    await press("q");
  });

  it("suspends on Ctrl-Z", async () => {
    const { log, press } = setUp();
    await press("\x1a");
    expect(log).toContain("suspend");
    await press("q");
  });

  it("lets go of keyboard, screen and files when it ends, and everything is saved", async () => {
    const { log, press, terminal, code } = setUp();
    await press("hq");
    await code;
    expect(log).toEqual(expect.arrayContaining(["hinted first 1", "release", "close files"]));
    expect(terminal.listenerCount("data")).toBe(0);
  });

  it("ends with the error when judging has a bug, and lets go all the same", async () => {
    const { log, running, save, code } = setUp();
    const caught = vi.fn();
    void code.catch(caught);
    await save(first, "a");
    running[0]?.break(new Error("bug"));
    await settle();
    await expect(code).rejects.toThrow("bug");
    expect(log.slice(-2)).toEqual(["release", "close files"]);
  });
});
