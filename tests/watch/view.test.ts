import { describe, expect, it } from "vitest";
import type { Verdict } from "#lib/checker/verdict.js";
import { announce, greet } from "#lib/watch/plain.js";
import { prose } from "#lib/watch/prose.js";
import { type Event, initialState } from "#lib/watch/state.js";
import { update } from "#lib/watch/update.js";
import { render } from "#lib/watch/view.js";
import { course, failed, first, judged, key, last, passed, saved, stateAfter, style } from "./fixture.js";

const failing = [saved(first, "a"), judged("a", failed)];
const passing = [saved(first, "a"), judged("a", passed)];
const done = [
  ...passing,
  key("n"),
  saved(last, "z"),
  judged("z", passed),
  key("n"),
  { kind: "asked" } as const,
];

describe("the screen", () => {
  it("shows which file is being checked", () => {
    expect(render(stateAfter([saved(first, "a")]), style)).toMatch(/01_one\/first\.ts[\s\S]*checking…/);
  });

  it("shows the verdict with one next step: the next hint, or to change the file", () => {
    expect(render(stateAfter(failing), style)).toContain("next: h shows hint 1 of 3");
    expect(render(stateAfter([...failing, key("h")]), style)).toContain("next: h shows hint 2 of 3");
    const allHints = [...failing, key("h"), key("h"), key("h")];
    expect(render(stateAfter(allHints), style)).toContain("next: change the file and save it");
  });

  it("shows the hints that were asked for, in order", () => {
    const text = render(stateAfter([...failing, key("h"), key("h")]), style);
    expect(text).toMatch(/hint 1 of 3\n look there\n\n hint 2 of 3\n this is wrong/);
    expect(text).not.toContain("mend it so");
  });

  it("tells why after a pass, and not before", () => {
    expect(render(stateAfter(passing), style)).toMatch(/why\n Why first was wrong\.\n\n next {3}n goes on/);
    expect(render(stateAfter(failing), style)).not.toContain("Why first was wrong");
  });

  it("shows no hints any more after a pass, and gives no more", () => {
    const state = stateAfter([...failing, key("h"), saved(first, "b"), judged("b", passed), key("h")]);
    expect(render(state, style)).not.toContain("hint 1 of 3");
    expect(render(state, style)).toContain("h: it passes already; n goes on");
  });

  it("repeats the verdict at the bottom when its top does not fit", () => {
    const unjudged: Verdict = {
      kind: "unjudged",
      reason: `the disk is ${"very ".repeat(20)}full`,
      help: null,
    };
    const state = stateAfter([saved(first, "a"), judged("a", unjudged), key("h"), key("h")]);
    const small = { ...style, rows: 8, columns: 60 };
    expect(render(state, small)).toMatch(/this is wrong\n\n COULD NOT JUDGE {3}the disk is very .*…\n/);
    const reminders = render(state, small).match(/^ COULD NOT JUDGE .*…$/gm) ?? [];
    expect(reminders.map((line) => line.length)).toEqual([60]);
    expect(render(state, { ...style, rows: 50 })).not.toMatch(/COULD NOT JUDGE.*…/);
    expect(render(stateAfter(passing), small)).toContain(" PASS   more about it is above\n");
  });

  it("waits for a file that is gone", () => {
    const text = render(stateAfter([{ kind: "missing", file: first.file }]), style);
    expect(text).toContain(`The file is not there: ${first.file}`);
  });

  it("shows how far one is, and the keys", () => {
    expect(render(stateAfter([]), style)).toMatch(
      /\[░{24}\] {2}1\/2 {3}About first\n n next {2}h hint {2}r run {2}\? keys {2}q quit$/,
    );
    const half = `[${"█".repeat(12)}${"░".repeat(12)}]`;
    expect(render(stateAfter(passing), style)).toContain(`${half}  1/2`);
    expect(render(stateAfter([...passing, key("n")]), style)).toContain(`${half}  2/2`);
  });

  it("explains the keys on demand, and why one was refused", () => {
    expect(render(stateAfter([key("?")]), style)).toContain("h: show the next of the three hints");
    expect(render(stateAfter([saved(first, "a"), key("n")]), style)).toContain(
      "n: the check is still running",
    );
  });

  it("says when all is done", () => {
    expect(render(stateAfter(done), style)).toContain("All 2 exercises are done.");
  });

  it.each([40, 80, 120])("fits into %i columns", (columns) => {
    const states = [
      stateAfter([]),
      stateAfter([saved(first, "a")]),
      stateAfter([...failing, key("h"), key("?"), key("y")]),
      stateAfter(done),
    ];
    const frames = states.map((state) => render(state, { ...style, columns, verdict: () => "" }));
    const longest = Math.max(...frames.flatMap((frame) => frame.split("\n").map((line) => line.length)));
    expect(longest).toBeLessThanOrEqual(columns);
  });
});

describe("plain lines", () => {
  const told = (events: readonly Event[], event: Event): string => {
    const before = stateAfter(events);
    return announce(before, update(before, event).state, style);
  };

  it("begin with the exercise", () => {
    expect(greet(initialState(course, first), style)).toMatch(
      /Exercise 1 of 2: About first\n Type a letter and Enter: n next, h hint, r run, \? keys, q quit$/,
    );
  });

  it("tell a verdict once, and what comes after a pass", () => {
    expect(told([saved(first, "a")], judged("a", failed))).toContain("first.ts failed");
    expect(told([saved(first, "a")], judged("a", passed))).toMatch(
      /first\.ts passed[\s\S]*Why first was wrong/,
    );
    expect(told(failing, key("h"))).not.toContain("failed");
  });

  it("tell only the new hint", () => {
    expect(told([...failing, key("h")], key("h"))).toBe(" hint 2 of 3\n this is wrong");
  });

  it("tell why a key was refused", () => {
    expect(told(failing, key("n"))).toContain("does not pass yet");
  });

  it("tell the next exercise, and the end", () => {
    expect(told(passing, key("n"))).toContain("Exercise 2 of 2: About last");
    expect(told(done.slice(0, -1), { kind: "asked" })).toContain("All 2 exercises are done.");
  });

  it("say nothing where nothing is new", () => {
    expect(told([], saved(last, "z"))).toBe("");
  });
});

describe("an author's prose", () => {
  it("is filled to the screen, whatever its line breaks were", () => {
    expect(prose("one two\nthree four\n\nnext", 24)).toBe(" one two three four\n\n next");
    expect(prose("aaaaaaaaaa bbbbbbbbbb cccccccccc", 24)).toBe(" aaaaaaaaaa bbbbbbbbbb\n cccccccccc");
  });

  it("keeps code as it is", () => {
    expect(prose("so:\n\n  let a = 1;\n  let b = 2;\n\nyes", 80)).toBe(
      " so:\n\n   let a = 1;\n   let b = 2;\n\n yes",
    );
  });
});
