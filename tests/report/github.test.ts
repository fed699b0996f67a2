import { describe, expect, it } from "vitest";
import type { Verdict } from "#lib/checker/verdict.js";
import { github } from "#lib/report/github.js";
import { summary } from "#lib/report/summary.js";
import { does, fakeRun } from "../expect/fake-run.js";
import { moved, reportOf, styleOf, unjoined } from "./sample.js";

const passed: Verdict = { kind: "passed", runs: [], warnings: [], search: null };
const rejected: Verdict = {
  kind: "failed",
  failures: [{ kind: "diagnostics", message: "the program has an error", diagnostics: [moved] }],
  runs: [],
  search: null,
};

const commandsOf = (text: string): readonly string[] =>
  text.split("\n").filter((line) => /^::(error|warning)/.test(line));

describe("annotations", () => {
  it("stand at the first error, on the file that version control knows", () => {
    const source = "exercises/02_main_end/unjoined.ts";
    expect(commandsOf(github([reportOf(rejected, { source })], styleOf(80)))).toEqual([
      "::error file=exercises/02_main_end/unjoined.ts,line=4,col=9,title=unjoined fails::E0382: use of moved value: `data`",
    ]);
  });

  it("stand at the panic that should not be", () => {
    const run = fakeRun([does.panics(1, "oh")]);
    const finding = { run, at: 0, reason: "main panicked", expected: [] };
    const failures = [{ kind: "behaviour", message: "a panic", finding }] as const;
    const verdict: Verdict = { kind: "failed", failures, runs: [run], search: null };
    expect(commandsOf(github([reportOf(verdict)], styleOf(80)))[0]).toContain("line=3,col=5");
  });

  it("have no place where none is known, and are none for a pass", () => {
    const commands = commandsOf(github([reportOf(passed), reportOf(unjoined)], styleOf(80)));
    expect(commands).toEqual([
      expect.stringMatching(/^::error file=02_main_end\/unjoined\.ts,title=unjoined fails::/),
    ]);
  });

  it("are warnings for what could not be judged", () => {
    const verdict: Verdict = { kind: "unjudged", reason: "100 %:\n, well", help: null };
    expect(commandsOf(github([reportOf(verdict, { source: "a,b:c%.ts" })], styleOf(80)))).toEqual([
      "::warning file=a%2Cb%3Ac%25.ts,title=unjoined could not be judged::100 %25:%0A, well",
    ]);
  });
});

it("what a program prints is no command", () => {
  const drawn = github([reportOf(unjoined)], styleOf(80)).split("\n");
  const [, word = "none"] = /^::stop-commands::(.+)$/.exec(drawn[0] ?? "") ?? [];
  const end = drawn.indexOf(`::${word}::`);
  expect(drawn.slice(1, end).join("\n")).toContain("FAIL");
  expect(drawn.slice(1, end).join("\n")).not.toContain(word);
  expect(drawn.slice(end + 1)).toEqual(commandsOf(drawn.join("\n")));
});

it("the summary is a table in which texts are only texts", () => {
  const verdict: Verdict = { kind: "unjudged", reason: "a | b <img> @all\n[x](y)", help: null };
  expect(summary([reportOf(passed), reportOf(verdict)], styleOf(80)).split("\n")).toEqual([
    "### thread-lessons",
    "",
    "1 passed, 0 failed, 1 could not be judged.",
    "",
    "| exercise | verdict | why |",
    "| --- | --- | --- |",
    "| 02&#95;main&#95;end/unjoined.ts | ✅ passed |  |",
    "| 02&#95;main&#95;end/unjoined.ts | ⚠️ could not be judged | a &#124; b &#60;img&#62; &#64;all␊&#91;x&#93;(y) |",
    "",
  ]);
});
