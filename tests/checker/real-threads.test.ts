import { expect, it } from "vitest";
import { runForReal } from "#lib/checker/real-threads.js";
import type { Run } from "#lib/engine/run.js";
import { fakeRun } from "../expect/fake-run.js";

const hangs = (signal: AbortSignal) =>
  new Promise<Run>((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
const never = new AbortController().signal;

it("a run that cannot end is given up", async () => {
  expect(await runForReal(hangs, never, Promise.resolve(true))).toBeNull();
});

it("a run that ends all the same is told", async () => {
  const run = fakeRun([]);
  expect(await runForReal(async () => run, never, Promise.resolve(true))).toBe(run);
});

it("an abort from outside rejects with its reason", async () => {
  const stop = new AbortController();
  const run = runForReal(hangs, stop.signal, Promise.resolve(false));
  stop.abort(new Error("newer text"));
  await expect(run).rejects.toThrow("newer text");
});

it("what goes wrong with the search does not end the run", async () => {
  const run = fakeRun([]);
  expect(await runForReal(async () => run, never, Promise.reject(new Error("no search")))).toBe(run);
});
