import { describe, expect, it } from "vitest";
import type { Event } from "#lib/watch/events.js";
import { announce, greet } from "#lib/watch/plain.js";
import { update } from "#lib/watch/update.js";
import {
  all,
  checked,
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
  type Start,
  saved,
  solution,
  started,
  stateAfter,
  style,
} from "./fixture.js";

/** What the last of these events adds. */
function told(events: readonly Event[], start: Start = {}): string {
  const before = stateAfter(events.slice(0, -1), start);
  const [event] = events.slice(-1);
  return event === undefined ? "" : announce(before, update(before, event).state, style);
}

describe("plain lines", () => {
  it("begin with the exercise, its path, its chapter, and how to type", () => {
    expect(greet(started({ news: ["by the way"], typed: true }), style)).toMatch(
      /^\n Exercise 1 of 3: About first\n exercises\/01_one\/first\.ts\n New chapter: One\. Read exercises\/01_one\/README\.md first\.\n\n by the way\n\n Type a letter and Enter: n next, h hint,[\s\S]*\bq\s+quit$/,
    );
    expect(greet(started(), style)).toContain(" Keys: n next");
  });

  it("tell a verdict once, and what comes after a pass", () => {
    expect(told(failing(first))).toMatch(
      /first\.ts hash of bad[\s\S]*failed[\s\S]*next: h shows hint 1 of 3$/,
    );
    expect(told([solution(first, "ok"), ...passing(first)])).toMatch(
      /passed[\s\S]*says the same as yours[\s\S]*Why first was wrong[\s\S]*n goes on$/,
    );
    expect(told([...failing(first), key("h")])).not.toContain("failed");
    expect(told([...failing(first), saved(first, "c")])).toBe("");
  });

  it("tell the output of the run on real threads when it is over, and the verdict only if it is another", () => {
    const early = [saved(first, "a"), judged("a", passed, false)];
    expect(told(early)).toMatch(/passed[\s\S]*live/);
    expect(told([...early, { kind: "printed", hash: "hash of a", lines: ["x"] }])).toBe("");
    expect(told([...early, judged("a", passed)])).toBe(" output");
    expect(told([...early, judged("a", failed)])).toMatch(/failed[\s\S]*contradicts/);
  });

  it("tell the same verdict again when it was asked for", () => {
    expect(told([...failing(first), key("r"), ...failing(first)])).toContain("failed");
  });

  it("tell a file that is missing", () => {
    expect(told([{ kind: "missing", file: first.file, reason: null }])).toContain("The file is not there");
  });

  it("tell only the new hint", () => {
    expect(told([...failing(first), ...keys("h h")])).toBe(" hint 2 of 3\n this is wrong");
  });

  it("tell why a key was refused, and what is new", () => {
    expect(told([...failing(first), key("n")])).toBe(" n: this exercise does not pass yet; h shows a hint");
    expect(told([{ kind: "unsaved", reason: "full" }])).toContain("progress cannot be saved: full");
  });

  it("ask, and take y or n", () => {
    expect(told([key("x")])).toMatch(/^ Put this exercise back [\s\S]* y or n$/);
    expect(told(keys("x n"))).toBe("");
    expect(told(keys("x w"))).toBe(" w: answer with y or n");
  });

  it("tell the next exercise, and the end", () => {
    expect(told([...passing(first), key("n")])).toContain("Exercise 2 of 3: About middle");
    expect(told([...passing(last), key("n")], { start: last, snapshot: having(...all) })).toContain(
      "All 3 exercises are done.",
    );
  });

  it("tell a text once, and where one is after it", () => {
    expect(told([key("?")])).toMatch(/^ Keys\n\n n +go on/);
    expect(told(keys("? down"))).toBe("");
    expect(told(keys("? ?"))).toBe(" Back at exercises/01_one/first.ts");
  });

  it("number the list, tell it anew when others are in it, and else the row that is meant", () => {
    expect(told([key("l")], { typed: true })).toMatch(
      /Exercises {3}0\/3 done[\s\S]* > {3}1 [\s\S]* 3 [\s\S]*Type a number\s+and Enter/,
    );
    expect(told(keys("l f"))).toMatch(/showing: pending[\s\S]*1 [\s\S]*3 /);
    expect(told(keys("l down"))).toMatch(/^ > {3}2 .*middle\.ts +About middle$/);
    expect(told([key("l")])).toContain("Up and Down choose");
    expect(told(keys("l /"))).toContain("Type what to search for, then Enter");
    expect(told(keys("l / last"))).toBe("");
    expect(told(keys("l / last enter"))).toMatch(/search: last[\s\S]* > {3}3 /);
    expect(told(keys("l 3"), { typed: true })).toContain("Exercise 3 of 3");
  });

  it("tell a row of the list anew when it says something else", () => {
    expect(
      told([key("l"), { kind: "progress", snapshot: having(last), unsaved: false, notices: [] }]),
    ).toMatch(/^ {5}3 done +02_two\/last\.ts +About last$/);
  });

  it("tell what does not pass as it is found, and the sum", () => {
    expect(told([key("c")])).toBe(" Checking all 3 exercises");
    const two = [key("c"), checked(first, passed), checked(middle, failed)];
    expect(told(two.slice(0, 2))).toBe("");
    expect(told(two)).toMatch(/^ {3}FAIL 01_one\/middle\.ts *$/);
    expect(told([...two, checked(last, failed), { kind: "checked-all" }])).toBe(" 1 pass, 2 do not");
  });

  it("say nothing where nothing is new", () => {
    expect(told([saved(last, "z")])).toBe("");
    expect(told([{ kind: "surveyed", hashes: {} }])).toBe("");
  });
});
