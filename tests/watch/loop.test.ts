import { EventEmitter } from "node:events";
import { describe, expect, it, vi } from "vitest";
import type { Verdict } from "#lib/checker/verdict.js";
import type { Exercise } from "#lib/course/course.js";
import { Keyboard } from "#lib/terminal/keyboard.js";
import type { Lifetime } from "#lib/terminal/lifetime.js";
import { type WatchOptions, watchCourse } from "#lib/watch/loop.js";
import type { SettlerEvents } from "#lib/watch/settler.js";
import { course, failed, first, last, passed } from "./fixture.js";

interface Running {
  readonly exercise: Exercise;
  readonly text: string;
  readonly signal: AbortSignal;
  finish(verdict: Verdict): void;
  break(error: Error): void;
}

class FakeTerminal extends EventEmitter {
  readonly isTTY = true;
  setRawMode(): void {}
  resume(): void {}
  pause(): void {}
}

/** A watch whose files, judge, display and questions are the test's. */
function setUp(options: Partial<WatchOptions> = {}) {
  const log: string[] = [];
  const running: Running[] = [];
  const terminal = new FakeTerminal();
  let files: SettlerEvents | null = null;
  const ending = new AbortController().signal;
  const lifetime: Partial<Lifetime> = { ending, suspend: () => void log.push("suspend") };
  const code = watchCourse({
    course,
    start: first,
    keyboard: new Keyboard({ input: terminal }),
    lifetime: lifetime as Lifetime,
    display: { show: () => log.push("show"), release: () => log.push("release") },
    openFiles: (events) => {
      files = events;
      return { open: (file) => log.push(`open ${file}`), close: async () => void log.push("close files") };
    },
    judge: (exercise, text, signal) =>
      new Promise((resolve, reject) => {
        signal.addEventListener("abort", () => reject(signal.reason));
        running.push({ exercise, text, signal, finish: resolve, break: reject });
      }),
    ask: async ({ id }) => void log.push(`ask ${id}`),
    ...options,
  });
  const save = async (exercise: Exercise, text: string): Promise<void> => {
    files?.onText(exercise.file, text, `hash of ${text}`);
    await settle();
  };
  const press = async (key: string): Promise<void> => {
    terminal.emit("data", key);
    await settle();
  };
  return { code, log, running, save, press, terminal };
}

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe("the loop", () => {
  it("judges what is saved, and aborts the check that a newer save makes pointless", async () => {
    const { running, save, press, code } = setUp();
    await save(first, "a");
    await save(first, "b");
    expect(running.map(({ text, signal }) => [text, signal.aborted])).toEqual([
      ["a", true],
      ["b", false],
    ]);
    await press("q");
    expect(await code).toBe(0);
    expect(running[1]?.signal.aborted).toBe(true);
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
    expect(judged).toEqual(["a"]);
    letGo();
    await settle();
    expect(judged).toEqual(["a", "b"]);
    await press("q");
  });

  it("opens the next exercise, and asks when the chapter is over, with the screen released", async () => {
    const { log, running, save, press, code } = setUp();
    await save(first, "a");
    running[0]?.finish(passed);
    await settle();
    await press("n");
    expect(log).toContain(`open ${last.file}`);
    await save(last, "z");
    running[1]?.finish(passed);
    await settle();
    log.length = 0;
    await press("n");
    expect(log).toEqual(["release", "ask q", "show"]);
    await press("\x03");
    expect(await code).toBe(130);
  });

  it("suspends on Ctrl-Z", async () => {
    const { log, press } = setUp();
    await press("\x1a");
    expect(log).toContain("suspend");
    await press("q");
  });

  it("lets go of keyboard, screen and files when it ends", async () => {
    const { log, press, terminal, code } = setUp();
    await press("q");
    await code;
    expect(log.slice(-2)).toEqual(["release", "close files"]);
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
