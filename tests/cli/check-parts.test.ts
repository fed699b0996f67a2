import { describe, expect, it } from "vitest";
import type { Failure, Verdict } from "#lib/checker/verdict.js";
import { codeOfCheck } from "#lib/cli/check/enough.js";
import { isLasting } from "#lib/cli/check/lasting.js";
import { parseReporterName } from "#lib/cli/check/reporter-name.js";
import { select } from "#lib/cli/check/select.js";
import { parseShard, shardOf } from "#lib/cli/check/shard.js";
import { loadCourse } from "#lib/course/load.js";
import type { Run } from "#lib/engine/run.js";
import { folder, smallCourse, transpile } from "../course/fixture.js";
import { fakeRun } from "../expect/fake-run.js";

const passed: Verdict = { kind: "passed", runs: [], warnings: [], search: null };
const unjudged: Verdict = { kind: "unjudged", reason: "it takes too long", help: null };
const failed = (...failures: Failure[]): Verdict => ({ kind: "failed", failures, runs: [], search: null });
const source: Failure = { kind: "source", message: "no thread.scope", help: null };
const shown = (rest: Partial<Run>): Failure => {
  const finding = { run: fakeRun([], rest), at: 0, reason: "so", expected: [] };
  return { kind: "behaviour", message: "so", finding };
};

describe("a shard", () => {
  it.each(["0/3", "4/3", "1/0", "1", "1/", "/3", "-1/3", "1/3/3", "a/b", "1.5/3", "", "1/99999"])(
    "cannot be %j",
    (value) => expect(() => parseShard(value)).toThrow(/i\/n, as in 1\/3/),
  );

  it.each([1, 2, 3, 7, 12])(
    "is one of %i parts, which make up the whole and differ by one at most",
    (count) => {
      const items = Array.from({ length: 10 }, (_, index) => index);
      const shards = Array.from({ length: count }, (_, at) =>
        shardOf(items, parseShard(`${at + 1}/${count}`)),
      );
      expect(shards.flat().toSorted((a, b) => a - b)).toEqual(items);
      const sizes = shards.map((shard) => shard.length);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
    },
  );
});

describe("the exercises to judge", () => {
  it("are those of chapters, by number or folder, and those that are named, each once", async () => {
    const course = await loadCourse(await folder(smallCourse), { transpile });
    const chosen = (...names: string[]) => select(course, { names }).map(({ name }) => name);
    const all = ["first_thing", "second_thing"];
    for (const name of ["1", "01", "01_one", "exercises/01_one/"]) expect(chosen(name)).toEqual(all);
    expect(chosen("second_thing", "1")).toEqual(["second_thing", "first_thing"]);
    expect(() => chosen("2")).toThrow('there is no exercise "2"');
  });
});

describe("the exit code", () => {
  it.each<readonly [string, readonly Verdict[], number | undefined, number]>([
    ["is good when all pass", [passed, passed], undefined, 0],
    ["says that one fails", [passed, failed(source), unjudged], undefined, 1],
    ["says that one could not be judged", [passed, unjudged], undefined, 2],
    ["is good of nothing", [], undefined, 0],
    ["is good once enough pass", [passed, failed(source), unjudged], 1, 0],
    ["says that too few pass, whatever could not be judged", [passed, failed(source), unjudged], 3, 1],
    ["leaves open what could not be judged", [passed, failed(source), unjudged], 2, 2],
    ["is good when nothing is asked for", [failed(source)], 0, 0],
  ])("%s", (_, verdicts, min, code) => expect(codeOfCheck(verdicts, min)).toBe(code));
});

describe("a verdict lasts", () => {
  const search = { bounded: false, executions: 1, orders: null };
  it.each<readonly [string, Verdict, boolean]>([
    ["a pass", passed, true],
    ["a proof", { ...passed, search: { ...search, complete: true } }, true],
    ["a search that came to no end", { ...passed, search: { ...search, complete: false } }, false],
    ["an error in the source", failed(source), true],
    ["an ordering that can be shown again", failed(shown({ scheduler: "main first" })), true],
    ["what only real threads have shown", failed(shown({ scheduler: "native" })), false],
    ["one that lasts beside one that does not", failed(shown({ scheduler: "native" }), source), true],
    ["a run out of time", failed(shown({ end: { kind: "limit", limit: "time", message: "" } })), false],
    ["a process that died", failed(shown({ end: { kind: "limit", limit: "memory", message: "" } })), false],
    ["a flood of output", failed(shown({ end: { kind: "limit", limit: "output", message: "" } })), true],
    ["what could not be judged", unjudged, false],
  ])("%s", (_, verdict, lasts) => expect(isLasting(verdict)).toBe(lasts));
});

it("a reporter's name is looked up, and its nearest is suggested", () => {
  expect(parseReporterName("tap")).toBe("tap");
  expect(() => parseReporterName("git-hub")).toThrow(
    expect.objectContaining({ message: 'there is no reporter "git-hub"', help: 'did you mean "github"?' }),
  );
  expect(() => parseReporterName("xyzzy")).toThrow(
    expect.objectContaining({ help: "the reporters are: human, json, junit, github, tap" }),
  );
});
