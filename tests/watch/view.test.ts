import { describe, expect, it } from "vitest";
import { widthOf } from "#lib/report/width.js";
import { prose } from "#lib/watch/prose.js";
import type { State } from "#lib/watch/state.js";
import { render } from "#lib/watch/view/render.js";
import type { Style } from "#lib/watch/view/style.js";
import {
  all,
  checked,
  course,
  failed,
  failing,
  first,
  having,
  judged,
  key,
  keys,
  last,
  middle,
  passed,
  passing,
  saved,
  solution,
  stateAfter,
  style,
  unjudged,
} from "./fixture.js";

const drawn = (state: State, size: Partial<Style> = {}): string => render(state, { ...style, ...size }).text;
const done = stateAfter([...passing(last), key("n")], { start: last, snapshot: having(...all) });

describe("the screen of an exercise", () => {
  it("names the path to open, and says that it is being checked", () => {
    expect(drawn(stateAfter([]))).toMatch(/^ exercises\/01_one\/first\.ts +checking…\n/);
    expect(drawn(stateAfter([saved(first, "a")]))).toMatch(/first\.ts +checking…/);
  });

  it("points to the text of a new chapter, until its first exercise is done", () => {
    const line = "New chapter: One. Read exercises/01_one/README.md first.";
    expect(drawn(stateAfter(failing(first)))).toContain(line);
    expect(drawn(stateAfter(passing(first)))).not.toContain(line);
    expect(drawn(stateAfter([], { start: middle }))).not.toContain("New chapter");
    expect(drawn(stateAfter([], { start: last }))).toContain("New chapter: Two");
  });

  it("shows the verdict with one next step: the next hint, or to change the file", () => {
    expect(drawn(stateAfter(failing(first)))).toContain("next: h shows hint 1 of 3");
    expect(drawn(stateAfter([...failing(first), key("h")]))).toContain("next: h shows hint 2 of 3");
    expect(drawn(stateAfter([...failing(first), ...keys("h h h")]))).toContain(
      "next: change the file and save it",
    );
  });

  it("names the story behind an error when there are no hints left", () => {
    const error = {
      code: "E0373",
      severity: "error",
      message: "m",
      span: { file: "f", line: 1, column: 1, endLine: 1, endColumn: 2 },
      labels: [],
      notes: [],
      help: null,
    } as const;
    const rejected = {
      kind: "failed",
      failures: [{ kind: "diagnostics", message: "m", diagnostics: [error] }],
      runs: [],
      search: null,
    } as const;
    const state = stateAfter([saved(first, "a"), judged("a", rejected), ...keys("h h h")]);
    expect(drawn(state)).toContain("next: e explains E0373");
    const told = stateAfter([saved(first, "a"), judged("a", rejected), ...keys("e")]);
    expect(drawn(told)).toContain("the story of E0373");
    expect(drawn(stateAfter([...failing(first), ...keys("e")]))).toContain("e: there is no error to explain");
  });

  it("keeps the verdict before while the next is made", () => {
    const text = drawn(stateAfter([...failing(first, "a"), saved(first, "b")]));
    expect(text).toMatch(/first\.ts +checking…[\s\S]*failed/);
  });

  it("shows what the run on real threads prints while it goes on", () => {
    const events = [
      saved(first, "a"),
      judged("a", failed, false),
      { kind: "printed", hash: "hash of a", lines: ["x", "y"] } as const,
    ];
    expect(drawn(stateAfter(events))).toContain("live: x y +0");
  });

  it("shows the hints that were asked for, in order, also those of another day", () => {
    const state = stateAfter([...failing(first), ...keys("h h")]);
    expect(drawn(state)).toMatch(/hint 1 of 3\n look there\n\n hint 2 of 3\n this is wrong/);
    expect(drawn(state)).not.toContain("mend it so");
    expect(drawn(stateAfter(failing(first), { snapshot: state.snapshot }))).toContain("hint 2 of 3");
  });

  it("after a pass shows the difference to the solution, why, and how it goes on", () => {
    const state = stateAfter([solution(first, "same\ntheirs\n"), ...passing(first, "same\nmine\n")]);
    expect(drawn(state)).toMatch(
      /passed[\s\S]*the author's solution \(- yours, \+ the author's\)\n {3}same\n - mine\n \+ theirs\n\n why\n Why first was wrong\.\n\n next {3}n goes on\n/,
    );
    expect(drawn(stateAfter(failing(first)))).not.toMatch(/Why first was wrong|author's/);
    expect(drawn(stateAfter([solution(first, "ok\n"), ...passing(first)]))).toContain(
      "says the same as yours",
    );
    expect(drawn(stateAfter(passing(first)))).not.toContain("the author's solution");
  });

  it("begins a long difference only, and says where the rest is", () => {
    const long = Array.from({ length: 30 }, (_, index) => `line ${index}`).join("\n");
    expect(drawn(stateAfter([solution(first, long), ...passing(first)]))).toMatch(
      /line 8\n … 21 more lines; s shows all/,
    );
  });

  it("waits for a file that is gone, or that cannot be read", () => {
    const missing = (reason: string | null) =>
      drawn(stateAfter([{ kind: "missing", file: first.file, reason }]));
    expect(missing(null)).toContain("The file is not there: exercises/01_one/first.ts");
    expect(missing("EACCES: permission denied")).toContain(
      "The file cannot be read: EACCES: permission denied",
    );
  });

  it("says that what is done has changed since", () => {
    expect(drawn(stateAfter(failing(first), { snapshot: having(first) }))).toContain(
      "About first (done, changed since)",
    );
  });

  it("says when all is done", () => {
    expect(drawn(done)).toContain("All 3 exercises are done.");
  });
});

describe("the bottom of the screen", () => {
  it("shows how much is done", () => {
    expect(drawn(stateAfter([]))).toContain(` [${"░".repeat(24)}]  0/3 done   About first\n`);
    expect(drawn(stateAfter(passing(first)))).toContain(` [${"█".repeat(8)}${"░".repeat(16)}]  1/3 done`);
  });

  it("names the keys that work now, the last two on every screen", () => {
    const last = (state: State, columns: number) => drawn(state, { columns }).split("\n").at(-1);
    expect(last(stateAfter(failing(first)), 80)).toMatch(/^ h hint {2}l list {2}.* {2}\? keys {2}q quit$/);
    expect(last(stateAfter(passing(first)), 80)).toMatch(/^ n next {2}/);
    expect(last(stateAfter([]), 40)).toBe(" h hint  l list  r run  ? keys  q quit");
    expect(last(stateAfter([]), 20)).toBe(" ? keys  q quit");
  });

  it("says why a key was refused, what is new, and what is asked", () => {
    expect(drawn(stateAfter([saved(first, "a"), key("n")]))).toContain(" n: the check is still running\n");
    expect(drawn(stateAfter([], { news: ["state is elsewhere"] }))).toContain(" state is elsewhere\n");
    expect(drawn(stateAfter([key("x")]))).toMatch(
      / Put this exercise back [\s\S]* y or n\n[\s\S]* y yes {2}n no$/,
    );
  });
});

describe("the other pages", () => {
  it("explain every key", () => {
    const text = drawn(stateAfter([key("?")]));
    for (const name of ["n", "h", "l", "q", "Esc", "r", "x", "s", "c", "t", "o", "z", "p", "u", "v"])
      expect(text).toMatch(new RegExp(`^ ${name} +\\S`, "m"));
  });

  it("show all of a verdict, and all of the difference", () => {
    const state = stateAfter([solution(first, "theirs"), ...passing(first, "mine"), key("v")]);
    expect(drawn(state)).toMatch(
      /exercises\/01_one\/first\.ts\n\n passed[\s\S]*what it rests on[\s\S]*Why first was wrong/,
    );
    const text = drawn(stateAfter([solution(first, "theirs"), ...passing(first, "mine"), key("s")]));
    expect(text).toMatch(/- yours, \+ the author's\n\n - mine\n \+ theirs\n/);
  });

  it("tell how far the check of all is, and what did not pass", () => {
    const begun = [key("c")];
    expect(drawn(stateAfter(begun))).toContain("Checking 1 of 3   01_one/first.ts…");
    const over = [
      ...begun,
      checked(first, passed),
      checked(middle, failed),
      checked(last, unjudged),
      { kind: "checked-all" } as const,
    ];
    expect(drawn(stateAfter(over))).toMatch(
      /1 pass, 2 do not\n\n > FAIL 01_one\/middle\.ts +\n {3}\? {4}02_two\/last\.ts +the disk is full/,
    );
    expect(drawn(stateAfter(over, { snapshot: having(middle) }))).toContain("(was done)");
    expect(drawn(stateAfter([...over.slice(0, 3), key("escape"), key("c")]))).toContain("Checking 1 of 3");
    const good = [...begun, ...all.map((one) => checked(one, passed)), { kind: "checked-all" } as const];
    expect(drawn(stateAfter(good))).toContain("All 3 exercises pass");
    expect(drawn(stateAfter([...begun, checked(first, passed), saved(first, "new")]))).toContain(
      "stopped after 1 of 3",
    );
  });

  it("can be scrolled as far as they are longer than the screen", () => {
    const state = stateAfter([key("?")]);
    const { text, extent } = render(state, { ...style, rows: 12 });
    expect(text.split("\n")).toHaveLength(12);
    expect(extent).toBeGreaterThan(5);
    const end = { ...state, page: { kind: "text", what: "keys", top: 999 } } as const;
    expect(drawn(end, { rows: 12 })).toContain("ctrl-z");
    expect(render(state, style).extent).toBe(0);
  });
});

describe("a screen that is too small", () => {
  const long: Style["verdict"] = (...given) => ({
    ...style.verdict(...given),
    details: [
      { lines: Array.from({ length: 40 }, (_, index) => ` lane ${index}`), part: "run", keeps: "ends" },
      { lines: [" the reason"], part: "cause", keeps: "start" },
    ],
  });
  const hinted = stateAfter([...failing(first), ...keys("h h")]);

  it("leaves out what matters least, and says how much, and where it is", () => {
    const text = drawn(hinted, { rows: 30, verdict: long });
    expect(text.split("\n")).toHaveLength(30);
    expect(text).toMatch(
      / failed\n\n lane 0\n[\s\S]* … \d+ more lines; v shows all\n[\s\S]* lane 39\n\n the reason/,
    );
    expect(text).toMatch(
      /hint 2 of 3\n this is wrong[\s\S]*next: h shows hint 3 of 3[\s\S]*\? keys {2}q quit$/,
    );
  });

  it("keeps the newest hint whole: older ones give way first, then the drawing, then warnings", () => {
    const lesson = ["one", "two", "three", "four", "five"].map((word) => ` ${word}`);
    const warned: Style["verdict"] = (...given) => {
      const parts = long(...given);
      const details = [
        { lines: parts.details[0]?.lines ?? [], part: "run", keeps: "ends" } as const,
        { lines: [" the reason"], part: "cause", keeps: "start" } as const,
        { lines: lesson, part: "warning", keeps: "start" } as const,
      ];
      return { ...parts, details };
    };
    const asked = stateAfter([...failing(first), ...keys("h h h")]);
    const at = (rows: number) => drawn(asked, { columns: 100, rows, verdict: warned });
    for (const rows of [40, 30, 24, 20, 16, 12]) expect(at(rows)).toMatch(/hint 3 of 3\n mend it so/);
    expect(at(30)).not.toContain("hint 1 of 3");
    expect(at(30)).toContain(lesson.join("\n"));
    expect(at(24)).toMatch(/ failed\n … 40 more lines; v shows all\n[\s\S]* one\n two\n/);
  });

  it("gives the newest hint the room of all that is not verdict or footer", () => {
    const hints = ["", "", "a hint of many words ".repeat(9).trim()] as const;
    const chapters = course.chapters.map((chapter) => ({
      ...chapter,
      exercises: chapter.exercises.map((one) => ({ ...one, hints })),
    }));
    const state = stateAfter([...failing(first), ...keys("h h h")], { chapters });
    const text = drawn(state, { columns: 40, rows: 14, verdict: long });
    expect(text).toMatch(/failed\n … \d+ more lines; v shows all\n hint 3 of 3\n/);
    expect(text.match(/many/g)).toHaveLength(9);
    expect(text).toMatch(/words\n next: change the file/);
  });

  it("keeps the line that matters of a drawing, what is next to it, and the head above it", () => {
    const lanes = Array.from({ length: 30 }, (_, index) => ` lane ${index}`);
    const broken: Style["verdict"] = (...given) => ({
      ...style.verdict(...given),
      details: [{ lines: lanes, part: "run", keeps: { around: 20 } }],
    });
    const text = drawn(stateAfter(failing(first)), { rows: 20, verdict: broken });
    expect(text).toMatch(/ lane 0\n lane 1\n … 1\d more lines; v shows all\n[\s\S]* lane 19\n lane 20\n/);
    expect(text).not.toContain("lane 29");
  });

  it("keeps what that line comes of before what is next to it", () => {
    const lanes = Array.from({ length: 30 }, (_, index) => ` lane ${index}.`);
    const broken: Style["verdict"] = (...given) => ({
      ...style.verdict(...given),
      details: [{ lines: lanes, part: "run", keeps: { around: 20, causes: [12, 5] } }],
    });
    const text = drawn(stateAfter(failing(first)), { rows: 20, verdict: broken });
    expect(text).toMatch(/ lane 1\.\n[\s\S]* lane 12\.\n[\s\S]* lane 20\.\n/);
    expect(text).not.toContain("lane 18.");
  });

  it("puts no mark where the one line that it would stand for has room", () => {
    const three: Style["verdict"] = (...given) => ({
      ...style.verdict(...given),
      details: [{ lines: [" a", " b", " c", " d", " e", " f"], part: "run", keeps: "start" }],
    });
    const state = stateAfter(failing(first));
    for (let rows = 6; rows < 24; rows += 1)
      expect(drawn(state, { rows, verdict: three })).not.toMatch(/ e\n … 1 more line\b/);
  });

  it("leaves other errors out whole before it cuts the first, whose help it keeps longest", () => {
    const error = (lines: readonly string[], part: "cause" | "another") =>
      ({ lines, part, keeps: { first: part === "cause" ? [0, 1, 8, 9] : [0, 1] }, counts: "error" }) as const;
    const notes = Array.from({ length: 6 }, (_, index) => ` note ${index}`);
    const whole = error([" error", " place", ...notes, " help a", " help b"], "cause");
    const other = error([" other", " its place", ...notes], "another");
    const rejected: Style["verdict"] = (...given) => ({
      ...style.verdict(...given),
      output: [],
      details: [whole, other, { ...other, lines: [" third", " its place"] }],
    });
    const at = (rows: number) => drawn(stateAfter(failing(first)), { rows, verdict: rejected });
    expect(at(40)).toMatch(/ help b\n\n other[\s\S]* third\n/);
    expect(at(31)).toMatch(/ help b\n\n other\n[\s\S]* note 5\n … 1 more error; v shows all\n/);
    expect(at(20)).toMatch(/ error\n place\n note 0\n[\s\S]* help b\n … 2 more errors; v shows all\n/);
    expect(at(19)).toMatch(
      / place\n note 0\n[\s\S]* … 3 more lines\n help a\n help b\n … 2 more errors; v shows all\n/,
    );
  });

  it("marks every cut where it is, and names the key that shows the rest", () => {
    const printed: Style["verdict"] = (...given) => ({ ...long(...given), output: [" a ·", " b ·", " c"] });
    const text = drawn(hinted, { columns: 40, rows: 15, verdict: printed });
    expect(text).not.toMatch(/·\n(?! [b…])/);
    expect(text).toContain("v shows all");
    expect(text).toMatch(/v view all {2}\? keys {2}q quit$/);
    expect(drawn(hinted, { columns: 40 })).not.toContain("v view all");
  });

  it.each([
    [20, 10],
    [40, 15],
    [80, 24],
    [120, 40],
  ])("of %i x %i shows verdict, reason and keys, in no more rows than it has", (columns, rows) => {
    const text = drawn(hinted, { columns, rows, verdict: long });
    const lines = text.split("\n");
    expect(lines.length).toBeLessThanOrEqual(rows);
    expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(columns);
    expect(text).toMatch(/failed/);
    expect(text).toMatch(/this is wrong[\s\S]*\? keys {2}q quit$/);
    if (rows > 10) expect(text).toContain("the reason");
  });

  it("keeps every page within its size", () => {
    const pages = ["?", "l", "x", "c", "v", "s y", "l / z", "y"];
    for (const names of pages) {
      const state = stateAfter([solution(first, "x\n".repeat(60)), ...failing(first), ...keys(names)]);
      for (const [columns, rows] of [
        [20, 10],
        [40, 15],
      ] as const) {
        const lines = drawn(state, { columns, rows }).split("\n");
        expect(lines.length).toBeLessThanOrEqual(rows);
        expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(columns);
      }
    }
  });
});

describe("an author's prose", () => {
  it("is filled to the screen, whatever its line breaks were", () => {
    expect(prose("one two\nthree four\n\nnext", 24)).toBe(" one two three four\n\n next");
    expect(prose("aaaaaaaaaa bbbbbbbbbb cccccccccc", 24)).toBe(" aaaaaaaaaa bbbbbbbbbb\n cccccccccc");
  });

  it("has its bold words bold where there are colours, and no stars", () => {
    const colours = { bold: (text: string) => `<${text}>` };
    expect(prose("a **bold one** and *so* on", 80, colours)).toBe(" a <bold one> and so on");
    expect(prose("a **bold one** and *so* on", 80)).toBe(" a bold one and so on");
    expect(prose("aaaaaaaaaa **bbbbbbbbbb cccccccccc** d", 24, colours)).toBe(
      " aaaaaaaaaa <bbbbbbbbbb>\n <cccccccccc> d",
    );
    expect(prose("**use `a ** b`**, 2 * 3 * 4, `*x*`", 80, colours)).toBe(
      " <use `a ** b`>, 2 * 3 * 4, `*x*`",
    );
  });

  it("keeps code as it is", () => {
    expect(prose("so:\n\n  let a = 1;\n  let b = 2;\n\nyes", 80)).toBe(
      " so:\n\n   let a = 1;\n   let b = 2;\n\n yes",
    );
  });
});
