import { expect, it } from "vitest";
import type { Finding } from "#lib/checker/verdict.js";
import { lostUpdateSentence } from "#lib/report/lost-update.js";
import { fakeRun } from "../expect/fake-run.js";

const { events: _, ...none } = fakeRun([]);
const load = { kind: "load", thread: 2, at: 0, object: 1 } as const;

function sentence(positions: readonly (string | null)[], label = "atomic `n`"): string | undefined {
  const events = [load, { ...load, kind: "store", thread: 3 }, { ...load, kind: "store" }] as const;
  const things = [{ number: 1, label, short: label }];
  const threads = [...none.threads, { id: 3, name: "cook", parent: 1 }];
  const run: Finding["run"] = { ...none, threads, events, things, positions };
  const lost = { thread: 2, object: 1, read: 0, write: 2, other: 3, events: [0, 1, 2] as const };
  return lostUpdateSentence({ run, at: 3, reason: "", expected: [], lost })[0];
}

it.each([
  [
    "reads `n` at p.ts:3 and writes it at :4",
    ["11_sharing/p.ts:3:9", null, "11_sharing/p.ts:4:3"],
    undefined,
  ],
  ["reads `n` and writes it, both at p.ts:3", ["p.ts:3:9", null, "p.ts:3:20"], undefined],
  ["reads `n` at p.ts:3 and writes it at q.ts:4", ["p.ts:3:9", null, "q.ts:4:3"], undefined],
  ["reads `n` and writes it", [null, null, "q.ts:4:3"], undefined],
  ["reads mutex #1 and writes it", [], "mutex #1"],
  ["reads `n` #2 and writes it", [], "mutex `n` #2"],
])("an update that is lost is told as one that %s", (deeds, positions, label) => {
  expect(sentence(positions, label)).toBe(`An update is lost: thread 2 ${deeds}; in between cook writes it`);
});

it("where there are steps to look at it says which", () => {
  const run = { ...none, threads: none.threads, events: [] };
  const lost = { thread: 1, object: 1, read: 0, write: 2, other: 2, events: [0, 1, 2] as const };
  const [told] = lostUpdateSentence({ run, at: 3, reason: "", expected: [], lost, numbers: [4, 7, 9, 12] });
  expect(told).toMatch(
    /^An update is lost: main reads .*; in between thread 2 writes it \(steps 4, 7 and 9\)$/,
  );
});

it("nothing is said where none is lost", () => {
  const run = { ...none, events: [] };
  expect(lostUpdateSentence({ run, at: 0, reason: "", expected: [] })).toEqual([]);
});
