import { describe, expect, it } from "vitest";
import type { RunEvent } from "#lib/engine/run.js";
import { asciiGlyphs, unicodeGlyphs } from "#lib/report/glyphs.js";
import { noColours } from "#lib/report/report.js";
import { drawTimeline } from "#lib/report/timeline/draw.js";
import { fakeRun } from "../../expect/fake-run.js";

const look = { width: 80, colours: noColours, glyphs: unicodeGlyphs };
const at = (time: number, event: { readonly kind: string; readonly thread: number }): RunEvent =>
  ({ ...event, at: time }) as RunEvent;
const spawn = (time: number, child: number) => at(time, { kind: "spawn", thread: 1, child } as never);
const sleep = (time: number, thread: number, until: number) =>
  at(time, { kind: "sleep", thread, until } as never);
const exit = (time: number, thread: number) => at(time, { kind: "exit", thread });

/** Two threads of 40 ms, one after the other. */
const inTurn = fakeRun(
  [spawn(0, 2), sleep(0, 2, 40), exit(40, 2), spawn(40, 3), sleep(40, 3, 80), exit(80, 3), exit(80, 1)],
  { names: [null, null], makespan: 80 },
);

describe("where the time went", () => {
  it("is drawn to scale, a bar for each thread", () => {
    expect(drawTimeline(inTurn, { ...look, width: 60 }, "columns")).toEqual([
      "            0                80 ms",
      " main       ░░░░░░░░░░░░░░░░░░░░░░   0 to 80 ms: waits 80",
      " thread 2   ███████████              0 to 40 ms: sleeps 40",
      " thread 3              ███████████   40 to 80 ms: sleeps 40",
      "",
      " █ sleeps, which stands for work",
      " ░ waits for another thread",
    ]);
  });

  it("is told in words where bars would say little", () => {
    const words = [
      " main       0 to 80 ms: waits 80",
      " thread 2   0 to 40 ms: sleeps 40",
      " thread 3   40 to 80 ms: sleeps 40",
    ];
    expect(drawTimeline(inTurn, { ...look, glyphs: asciiGlyphs }, "list")).toEqual(words);
    expect(drawTimeline(inTurn, { ...look, width: 40 }, "columns")).toEqual(words);
  });

  it("ends for a thread where it is killed, asleep or not", () => {
    const events = [spawn(0, 2), sleep(0, 2, 80), at(20, { kind: "killed", thread: 2 }), exit(20, 1)];
    const [, second] = drawTimeline(fakeRun(events, { makespan: 20 }), look, "list");
    expect(second).toBe(" thread 2   0 to 20 ms: sleeps 20");
  });

  it("is a moment for a thread that does not take any", () => {
    const events = [sleep(0, 1, 20), spawn(20, 2), exit(20, 2), exit(20, 1)];
    const [, second] = drawTimeline(fakeRun(events, { makespan: 20 }), look, "list");
    expect(second).toBe(" thread 2   at 20 ms");
  });
});
