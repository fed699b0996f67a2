import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { describe, expect, it, vi } from "vitest";
import { withoutCommon } from "#lib/cli/outcomes/common.js";
import { drawOutcomes } from "#lib/cli/outcomes/draw.js";
import { allot, type Group } from "#lib/cli/outcomes/groups.js";
import { lookOf } from "#lib/cli/outcomes/ink.js";
import { count, headline } from "#lib/cli/outcomes/words.js";
import type { Listed, Listing } from "#lib/explore/listing/listing.js";
import { endingKey } from "#lib/explore/outcomes.js";
import { createColours } from "#lib/terminal/colour.js";
import { folder } from "../course/fixture.js";
import { copyOfCourse } from "./course-copy.js";
import { run } from "./executable.js";

// Some tests start a process or two, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const listed = (stdout: readonly string[], more: Partial<Listed> = {}): Listed => ({
  stdout,
  end: "exit",
  code: 0,
  panics: [],
  schedule: [],
  ...more,
});
const stuck = { end: "deadlock", code: null, schedule: [{ step: 4, thread: 3 }] } as const;

/** A listing of these outcomes; `more` there are of those that end with code 0. */
function listing(outcomes: readonly Listed[], more: Partial<Listing> = {}): Listing {
  const counts = new Map<string, number>();
  for (const one of outcomes) counts.set(endingKey(one), (counts.get(endingKey(one)) ?? 0) + 1);
  return {
    executions: 3,
    stopped: null,
    bounded: false,
    outcomes,
    counts: [...counts].map(([key, size]) => [key, String(size)]),
    counted: true,
    speakers: [],
    ...more,
  };
}

function draw(one: Listing, { width = 80, unicode = true, colour = false, most = 20 } = {}): string {
  const look = lookOf({ columns: width, unicode, colours: createColours(colour ? 1 : 0) });
  const origin = { name: "ledger", hash: "4b8e" };
  return drawOutcomes({ file: "ledger.ts", origin, listing: one, most }, look).join("\n");
}

const short = [listed(["a", "b"]), listed(["b", "a"]), listed(["a"], stuck)];
const long = [
  "main: the ledger is open",
  "clerk: the ledger is full",
  "main: the ledger is closed for today",
];

describe("the drawing", () => {
  it("shows deadlocks first, each output with its schedule", () => {
    expect(draw(listing(short))).toBe(`\
 ledger.ts                                                                 4b8e

 3 outputs and no others: proved in 3 executions

 ████               1  a deadlock
   1)   a       ledger:4b8e:1:43

 ████████           2  exit code 0
   2)   a · b   ledger:4b8e:1:
   3)   b · a   ledger:4b8e:1:

 look at one          thread-lessons replay ledger:4b8e:1:43`);
  });

  it("has letters for lines that are too long to stand beside one another, and says who prints them", () => {
    const outputs = [listed(long), listed(long.toReversed())];
    const speakers = long.map((line) => [line, [line.split(":")[0] ?? ""]] as const);
    const drawn = draw(listing(outputs, { speakers }));
    expect(drawn).toContain("   A  main: the ledger is open               main\n");
    expect(drawn).toContain("   B  clerk: the ledger is full              clerk\n");
    expect(drawn).toContain("   1)   A B C   ledger:4b8e:1:\n   2)   C B A   ledger:4b8e:1:\n");
  });

  it("says once what all outputs begin and end with", () => {
    const outputs = ["x", "y"].map((line) => listed(["1", "2", line, "8", "9"]));
    expect(draw(listing(outputs))).toContain(`
 each ends with exit code 0
        all begin  1 · 2
   1)   … x …   ledger:4b8e:1:
   2)   … y …   ledger:4b8e:1:
        all end    8 · 9
`);
  });

  it("says that an output is empty, and how many are left out", () => {
    const some = listing([listed([])], { counts: [[endingKey(listed([])), "40320"]] });
    expect(draw(some)).toMatch(/1\) {3}nothing {3}ledger:4b8e:1:\n {3}⋮ {3}40,319 more\n/);
  });

  it("says of a run that was stopped why, and where", () => {
    const stop = "thread 2 was still running at 03/p.ts:4:9 when the time was up: an endless loop?";
    const stopPlace = { thread: 2, position: "03/p.ts:4:9" };
    const some = listing([listed([], { end: "limit", code: null, stop, stopPlace })], { stopped: "limit" });
    expect(draw(some, { width: 120 })).toContain(
      ` it ends with a stop: ${stop.replace("03/p.ts:4:9", "p.ts:4")}\n   1)   nothing`,
    );
  });

  it("does without Unicode, and without colours", () => {
    expect(draw(listing(short), { unicode: false })).toMatch(/^[\x20-\x7e\n]*$/);
    const coloured = draw(listing(short), { colour: true });
    expect(coloured).not.toBe(draw(listing(short)));
    expect(stripVTControlCharacters(coloured)).toBe(draw(listing(short)));
  });

  it.each([40, 60, 80, 120])("fits %i columns", (width) => {
    const panics = [{ thread: "thread 2", message: "called unwrap on an Err value: PoisonError and so on" }];
    const outputs = [...short, listed(long), listed([...long, ...long], { code: 101, panics })];
    for (const line of draw(listing(outputs), { width }).split("\n"))
      expect(line.length).toBeLessThanOrEqual(width);
  });
});

describe("the headline", () => {
  const of = (more: Partial<Listing>): string => headline(listing(short, more));
  it.each([
    [{ executions: 1 }, "3 outputs and no others: proved in one execution"],
    [
      { stopped: "time", executions: 12_345 },
      "at least 3 outputs; the search stopped after 30 seconds and 12,345 executions",
    ],
    [
      { bounded: true },
      "at least 3 outputs; threads that never end, and loops that wait, were followed for their first rounds only",
    ],
    [{ counted: false }, "at least 3 outputs, too many to count"],
    [{ stopped: "limit" }, "at least 3 outputs; the search stopped at a run that does not come to an end"],
  ] as const)("for %j", (more, text) => expect(of(more)).toBe(text));

  it("writes numbers as people can read them", () => {
    expect([count(1_680), count(9n * 10n ** 57n)]).toEqual(["1,680", "about 9.0 x 10^57"]);
  });
});

describe("the parts", () => {
  it("what lists have in common is taken off, if it is worth a line", () => {
    expect(
      withoutCommon([
        ["a", "x"],
        ["a", "y"],
      ]),
    ).toEqual({
      start: [],
      end: [],
      middles: [
        ["a", "x"],
        ["a", "y"],
      ],
    });
    expect(
      withoutCommon([
        ["a", "b"],
        ["a", "b", "c"],
      ]),
    ).toEqual({ start: ["a", "b"], end: [], middles: [[], ["c"]] });
  });

  it("each group gets its share of the rows, and what others leave", () => {
    const group = (size: number): Group => ({
      ending: listed([]),
      count: BigInt(size),
      listed: Array.from({ length: size }, () => listed([])),
    });
    expect(allot([group(1), group(50), group(9)], 20)).toEqual([1, 10, 9]);
    expect(allot([group(9), group(9), group(9)], 2)).toEqual([1, 1, 0]);
  });
});

describe("the command", () => {
  it("tells every output of an exercise, as JSON with a schedule that replays", async () => {
    const cwd = await copyOfCourse();
    const { code, stdout, stderr } = await run(["outcomes", "lost_ledger", "--json"], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const said = JSON.parse(stdout);
    expect(said).toMatchObject({ version: 1, complete: true, runs: 1 });
    expect(said.file).toMatch(/lost_ledger\.ts$/);
    expect(said.outcomes).toHaveLength(20);
    const [first] = said.outcomes;
    expect(first).toMatchObject({ end: "exit", code: 0, panics: [] });
    const replayed = await run(["replay", first.schedule, "--plain"], { cwd });
    expect(replayed.code).toBe(0);
    for (const line of first.stdout) expect(replayed.stdout).toContain(line);
  });

  it("ends with 1 for a program that is rejected, and shows why", async () => {
    const dir = await folder({
      "p.ts":
        'import { thread } from "thread-lessons";\nexport function main(): void { const a = [1]; thread.spawn(() => a.length); }\n',
    });
    const outcome = await run(["outcomes", join(dir, "p.ts"), "--json"]);
    expect(outcome).toMatchObject({ code: 1, stdout: "", stderr: expect.stringContaining("error[E0373]") });
  });

  it.each([
    [["outcomes", "no_such.ts"], "there is no such file"],
    [["outcomes", "--most", "none"], "--most"],
  ])("ends with 2 for %j", async (args, text) => {
    const outcome = await run(args, { cwd: await copyOfCourse() });
    expect(outcome).toMatchObject({ code: 2, stdout: "", stderr: expect.stringContaining(text) });
  });
});
