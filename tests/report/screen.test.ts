import { describe, expect, it } from "vitest";
import type { Verdict } from "#lib/checker/verdict.js";
import { labelThings } from "#lib/engine/log/labels.js";
import type { Touch } from "#lib/engine/log/touches.js";
import type { RunEvent, Wait } from "#lib/engine/run.js";
import { deadlocks, expectation, lines, seq } from "#lib/expect/vocabulary.js";
import { unicodeGlyphs } from "#lib/report/glyphs.js";
import { human } from "#lib/report/human.js";
import { plain } from "#lib/report/plain.js";
import type { Reporter } from "#lib/report/report.js";
import { drawParts } from "#lib/report/screen.js";
import { widthOf } from "#lib/report/width.js";
import { does, fakeRun } from "../expect/fake-run.js";
import { behaviour, moved, reportOf, styleOf, unjoined } from "./sample.js";

const { prints, complains, panics, exits, joins } = does;
const draw = (verdict: Verdict, width = 80, reporter: Reporter = human): string =>
  reporter([reportOf(verdict)], styleOf(width));
const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

it("a failure shows one lane for each thread, the moment that breaks it, and one next step", () => {
  expect(`\n${draw(unjoined)}\n`).toBe(`
 02_main_end/unjoined.ts                                   checked 3f9a · 41 ms

 FAIL   a line is missing in 4 of 6 orderings

 main returned while spawned still had 2 lines to print: nothing makes main
 wait for it.

        main               spawned
        ────────────────   ────────────────
     1  main: 1
     2                     spawned: 1
     3  main: 2
     4  main: 3
 ▸   5  ■ main returns ──▶ ✗ killed

 instead could come   "spawned: 2" by spawned

 output of this run   main: 1 · spawned: 1 · main: 2 · main: 3
 next                 thread-lessons hint unjoined
`);
});

it("the plain form says the same in ASCII, as a list", () => {
  expect(`\n${draw(unjoined, 80, plain)}\n`).toBe(`
 02_main_end/unjoined.ts                                   checked 3f9a / 41 ms

 FAIL   a line is missing in 4 of 6 orderings

 main returned while spawned still had 2 lines to print: nothing makes main
 wait for it.

     1  main    | main: 1
     2  spawned | spawned: 1
     3  main    | main: 2
     4  main    | main: 3
 >   5  main    | -- main returns
        spawned | !! killed

 instead could come   "spawned: 2" by spawned

 output of this run   main: 1 / spawned: 1 / main: 2 / main: 3
 next                 thread-lessons hint unjoined
`);
});

describe("no line is wider than the screen", () => {
  const eight = fakeRun(
    numbers(8).map((n) => prints(n + 2, `thread ${n} says 日本語 🦀`)),
    { names: numbers(8).map(() => null) },
  );
  const long = fakeRun([prints(1, "x".repeat(300)), prints(2, "y"), panics(2, "z ".repeat(200))]);
  const verdicts: Record<string, Verdict> = {
    unjoined,
    "eight threads": behaviour(expectation("x"), eight),
    "long texts": behaviour(expectation(), long),
    "a diagnostic": {
      kind: "failed",
      failures: [{ kind: "diagnostics", message: "m ".repeat(60), diagnostics: [moved] }],
      runs: [],
      search: null,
    },
    unjudged: { kind: "unjudged", reason: "because ".repeat(30), help: "try ".repeat(40) },
  };
  const cases = Object.keys(verdicts).flatMap((name) => [40, 80, 120].map((width) => [name, width] as const));
  it.each(cases)("%s at %i columns", (name, width) => {
    for (const reporter of [human, plain]) {
      const drawn = reporter([reportOf(verdicts[name] ?? unjoined)], styleOf(width)).split("\n");
      expect(drawn.filter((line) => widthOf(line) > width)).toEqual([]);
    }
  });
});

it("lanes become a list where they have no room", () => {
  expect(draw(unjoined, 40)).toContain("main    │ main: 1");
  const many = fakeRun(
    numbers(6).map((n) => prints(n + 2, "a long line of text")),
    { names: numbers(6).map((n) => `w${n}`) },
  );
  expect(draw(behaviour(expectation("x"), many), 80)).toContain("w3 │ a long line of text");
});

it("lanes of wide characters stay in line", () => {
  const run = fakeRun(
    [prints(1, "日本語"), prints(2, "🦀 here"), prints(1, "é e\u0301 👩‍💻"), prints(2, "there")],
    { names: ["作業員"] },
  );
  const drawn = draw(behaviour(expectation(), { ...run, end: { kind: "exit", code: 1 } })).split("\n");
  const starts = ["作業員", "🦀 here", "there"].map((text) => {
    const line = drawn.find((one) => one.includes(text)) ?? "";
    return widthOf(line.slice(0, line.indexOf(text)));
  });
  expect(starts).toEqual([27, 27, 27]);
});

it("a long run is shown at its start and around the moment that breaks it", () => {
  const run = fakeRun([
    ...numbers(300).map((n) => prints(1, `line ${n}`)),
    prints(2, "oops"),
    ...numbers(30).map((n) => prints(1, `more ${n}`)),
  ]);
  const drawn = draw(behaviour(expectation(seq(...numbers(300).map((n) => `line ${n}`), "end")), run)).split(
    "\n",
  );
  expect(drawn.length).toBeLessThan(40);
  expect(drawn).toContain("     ⋮  285 moments left out");
  expect(drawn).toContain(" ▸ 301                     oops");
  expect(drawn).toContain("     ⋮  28 moments left out");
});

it("a run that was stopped is drawn as that in the lane of the thread that went on", () => {
  const place = { thread: 2, position: "p.ts:4:9" };
  const run = fakeRun([prints(1, "x"), prints(2, "y")], {
    end: { kind: "limit", limit: "time", message: "too long", place },
  });
  expect(draw(behaviour(expectation(), run), 80, plain)).toMatch(/> +3 +thread 2 +\| !! stopped/);
});

it("a thread has its column, also where all that it does is left out", () => {
  const run = fakeRun(
    [...numbers(3), ...numbers(20)]
      .map((n) => prints(1, `line ${n}`))
      .toSpliced(4, 0, prints(2, "hello"), joins(1, 2)),
    { names: ["clerk"] },
  );
  const drawn = draw(behaviour(expectation(lines("x")), { ...run, end: { kind: "exit", code: 1 } }));
  expect(drawn).toMatch(/ main +clerk\n/);
});

it("a panic is drawn once, without what it prints, and main does not return after its own", () => {
  const run = fakeRun(
    [
      complains(2, "\nthread '<unnamed>' (2) panicked at demo.ts:3:5:\nbrrr\nnote: run with more"),
      panics(2, "brrr"),
      complains(1, "\nthread 'main' (1) panicked at demo.ts:9:5:\noh"),
      panics(1, "oh"),
      exits(1),
    ],
    { end: { kind: "exit", code: 101 } },
  );
  const drawn = draw(behaviour(expectation(), run));
  expect(drawn).not.toContain("thread '<unnamed>'");
  expect(drawn).not.toContain("main returns");
  expect(drawn).toContain("✗ panics: brrr");
  expect(drawn).toContain("■ exit code 101");
});

it("says nothing twice", () => {
  const message = "on an ideal machine the program takes 140 ms, and at most 100 is right";
  const finding = { run: fakeRun([exits(1)]), at: 1, reason: message, expected: ["at most 100"] };
  const verdict: Verdict = {
    kind: "failed",
    failures: [{ kind: "behaviour", message, finding }],
    runs: [],
    search: null,
  };
  expect(draw(verdict, 120).split("at most 100")).toHaveLength(2);
});

it("a failure shows what the compiler warns of, before the output", () => {
  if (unjoined.kind !== "failed") throw new Error("the sample is a failure");
  const warning = { ...moved, code: "unused", severity: "warning", message: "this is never read" } as const;
  expect(draw({ ...unjoined, warnings: [warning] })).toMatch(
    /wait for it\.[\s\S]*warning\[unused\]: this is never read\n[\s\S]*output of this run/,
  );
});

it("a question ends with its own mark", () => {
  const finding = { run: fakeRun([]), at: 0, reason: "an endless loop?", expected: [] };
  const failures = [{ kind: "behaviour", message: "it does not end", finding }] as const;
  expect(draw({ kind: "failed", failures, runs: [], search: null })).toContain(" an endless loop?\n");
});

it("a deadlock shows what each thread waits for", () => {
  const waits = [
    { thread: 1, what: "waits to lock mutex `b`", brief: "waits for b", holder: 2, position: "01/p.ts:4:9" },
    { thread: 2, what: "waits to lock mutex `a`", brief: "waits for a", holder: 1 },
  ];
  const drawn = draw(
    behaviour(expectation(), fakeRun([prints(1, "x")], { end: { kind: "deadlock", waits } })),
  );
  expect(drawn).toContain(" ▸   2  ✗ waits for b      ✗ waits for a");
  expect(drawn).toContain(`
 main waits to lock mutex \`b\`, at p.ts:4 (thread 2 has it)
 thread 2 waits to lock mutex \`a\` (main has it)
`);
});

it("a line that breaks a run is named by its place in the source", () => {
  const finding = {
    run: fakeRun([prints(1, "x"), prints(1, "y")], { positions: [null, "01/p.ts:4:9"] }),
    at: 1,
    reason: '"y" was printed too early',
    expected: [],
  };
  const failures = [{ kind: "behaviour", message: "a line is wrong", finding }] as const;
  const drawn = draw({ kind: "failed", failures, runs: [], search: null });
  expect(drawn).toContain(' "y" was printed too early. This line is printed at p.ts:4.\n');
});

it("moments have the numbers of a replay's steps, and the values that they are about", () => {
  const touch = (kind: Touch): RunEvent => ({ kind, thread: 2, at: 0, object: 1 });
  const finding = {
    run: fakeRun([touch("load"), touch("compare"), touch("compare"), prints(1, "y")], {
      things: [{ number: 1, label: "atomic `n`", short: "n" }],
      uses: ["reads", "reads", "changes", null],
      values: [": 0", ": 7", " from 7 to 8", ""],
    }),
    at: 3,
    reason: '"y" was printed too early',
    expected: [],
    numbers: [4, 6, 7, 11, 12],
  };
  const failures = [{ kind: "behaviour", message: "a line is wrong", finding }] as const;
  const drawn = draw({ kind: "failed", failures, runs: [], search: null });
  expect(drawn).toMatch(
    /\n {5}4 .* loads n: 0\n {5}6 .* finds n changed: 7\n {5}7 .* changes n from 7 to 8\n/,
  );
  expect(drawn).toMatch(/\n ▸ {2}11 {2}y\n/);
});

it("of a long run the moments of an update that is lost are kept", () => {
  const touch = (kind: Touch, thread: number): RunEvent => ({ kind, thread, at: 0, object: 1 });
  const others = Array.from({ length: 30 }, () => touch("load", 4));
  const events = [...others, touch("load", 2), ...others, touch("store", 3), touch("store", 2), ...others];
  const finding = {
    run: fakeRun([...events, prints(1, "1")]),
    at: events.length,
    reason: "1 is too few",
    expected: [],
    lost: { thread: 2, object: 1, read: 30, write: 62, other: 3, events: [30, 61, 62] as const },
  };
  const failures = [{ kind: "behaviour", message: "a line is wrong", finding }] as const;
  const verdict = { kind: "failed", failures, runs: [], search: null } as const;
  expect(draw(verdict, 200)).toMatch(
    /⋮ {2}27 moments left out\n {4}31 .*\n {5}⋮ {2}30 moments left out\n {4}62 .*\n {4}63 .*\n {5}⋮ {2}18 moments/,
  );
  const look = { ...styleOf(200), glyphs: unicodeGlyphs };
  const [, run] = drawParts(reportOf(verdict), look, "columns").details;
  expect(run).toMatchObject({ part: "run", keeps: { causes: [9, 8, 6] } });
});

it("what is too long for a lane takes several lines, three at most", () => {
  const text = Array.from({ length: 20 }, (_, index) => `word${index}`).join(" ");
  const drawn = draw(behaviour(expectation(lines("x")), fakeRun([prints(1, "x"), prints(2, text)])), 60);
  expect(drawn).toMatch(/\n ▸ {3}2 +word0 .*\n {20,}word\d.*\n {20,}word\d.*…\n {5}3/);
});

it("a drawing calls things by their names, briefly", () => {
  const waits: readonly Wait[] = [
    {
      thread: 1,
      what: "waits to write RwLock `list`, which is being read",
      brief: "waits to write list",
      holder: null,
      concerned: { threads: [1, 2], says: ["has it", "have it"] },
    },
    {
      thread: 2,
      what: "waits for others to arrive at Barrier #1",
      brief: "waits at Barrier #1",
      holder: null,
    },
  ];
  const touch = (kind: Touch, object: number): RunEvent => ({ kind, thread: 1, at: 0, object });
  const events = [touch("read", 2), touch("notify nobody", 3), touch("find empty", 4)];
  const things = labelThings([
    { number: 1, kind: "Barrier", name: null },
    { number: 2, kind: "RwLock", name: "list" },
    { number: 3, kind: "Condvar", name: "bell" },
    { number: 4, kind: "channel", name: "tx/rx" },
  ]);
  const drawn = draw(behaviour(expectation(), fakeRun(events, { things, end: { kind: "deadlock", waits } })));
  expect(drawn).toMatch(
    /1 {2}locks list to read\n.*notifies nobody at bell\n.*finds tx\/rx empty\n.*✗ waits to write list +✗ waits at Barrier #1/,
  );
  expect(drawn.replace(/\s+/g, " ")).toContain("is being read (main itself and thread 2 have it)");
});

it.each([
  [
    "a deadlock that never came",
    expectation(deadlocks()),
    fakeRun([prints(1, "x"), exits(1)]),
    "■ main returns",
  ],
  [
    "a join and a line on stderr",
    expectation("y"),
    fakeRun([does.complains(2, "oh"), joins(1, 2), exits(1)]),
    "joined thread 2",
  ],
  [
    "the code of a program that main did not end",
    expectation(),
    fakeRun([], { end: { kind: "exit", code: 3 } }),
    "■ exit code 3",
  ],
  [
    "a run that was stopped",
    expectation(),
    fakeRun([], { end: { kind: "limit", limit: "time", message: "too long" } }),
    "✗ stopped",
  ],
  [
    "nothing, where nothing was printed",
    expectation("x"),
    fakeRun([exits(1)]),
    "output of this run   nothing",
  ],
])("a drawing shows %s", (_, wanted, run, text) => {
  expect(draw(behaviour(wanted, run))).toContain(text);
});

it.each([
  [human, "␛[2J␛]0;owned␇ \\u202eevil ␊ \\x9b1m"],
  [plain, "\\x1b[2J\\x1b]0;owned\\x07 \\u202eevil \\n \\x9b1m"],
])("what a program prints never steers the terminal", (reporter, seen) => {
  const nasty = "\u001b[2J\u001b]0;owned\u0007 \u202eevil \n \u009b1m";
  const run = fakeRun([prints(1, nasty), panics(2, nasty)], { names: [nasty] });
  const drawn = draw(behaviour(expectation(), run), 120, reporter);
  expect(drawn).toContain(seen);
  expect(drawn.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u202e]/u);
});

it("plain drawings of ASCII programs are ASCII", () => {
  const waits = [{ thread: 2, what: "waits", holder: null }];
  const run = fakeRun([...numbers(40).map((n) => prints(1, "x".repeat(n * 3))), exits(1)], {
    end: { kind: "deadlock", waits },
  });
  expect(draw(behaviour(expectation(), run), 60, plain)).toMatch(/^[\n\x20-\x7e]*$/);
  expect(draw(behaviour(expectation(lines("y".repeat(90))), run), 60, plain)).toMatch(/^[\n\x20-\x7e]*$/);
});

it("what was coloured says in words what its colour says", () => {
  const tag = (name: string) => (text: string) => `<${name}>${text}</${name}>`;
  const colours = {
    bold: tag("b"),
    dim: tag("dim"),
    red: tag("red"),
    green: tag("green"),
    yellow: tag("yellow"),
  };
  const drawn = human([reportOf(unjoined)], styleOf(80, { colours }));
  expect(drawn).toContain("<red><b>FAIL</b></red>");
  expect(drawn.replace(/<\/?\w+>/g, "")).toBe(draw(unjoined));
});
