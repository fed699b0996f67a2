import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { engineForTests } from "../engine/programs.js";
import { complaint, normalise } from "./compare.js";
import { directivesOf } from "./directives.js";
import { judge } from "./judge.js";
import { explanations, programOf, type Recording, recordings } from "./recordings.js";

describe("what was recorded of std", () => {
  let engine: ReturnType<typeof engineForTests>;
  const explained = explanations();
  const covered = recordings.filter((recording) => programOf(recording) !== null);

  beforeAll(() => {
    engine = engineForTests(6);
  });
  afterAll(() => engine.close());

  it("has a program here or an explanation in docs/differences.md, not both", () => {
    const told = recordings.filter(({ id }) => explained.has(id));
    const without = recordings.filter(
      (recording) => !covered.includes(recording) && !told.includes(recording),
    );
    expect(without.map(({ id }) => id)).toEqual([]);
    expect(told.filter((recording) => covered.includes(recording))).toEqual([]);
    expect(
      [...explained.keys()].filter((id) => !recordings.some((recording) => recording.id === id)),
    ).toEqual([]);
  });

  it("has programs for 95 % at least", () => {
    expect(covered.length / recordings.length).toBeGreaterThanOrEqual(0.95);
  });

  it.each(covered.map((recording) => [recording.id, recording] as const))("%s", async (_, recording) => {
    expect(await judge(engine, recording, explained)).toMatchObject({ kind: "covered", text: "" });
  });
});

describe("the comparison", () => {
  const plain = directivesOf("");
  const recording: Recording = { id: "f-x", title: "", stdout: "a\nb\n", stderr: "" };
  const seen = { stdout: "a\nb\n", stderr: "", exit: 0 } as const;

  it("finds nothing wrong with the same", () => {
    expect(complaint(recording, plain, seen)).toBeNull();
  });

  it("minds each stream and the exit", () => {
    for (const other of [{ stdout: "a\n" }, { stdout: "b\na\n" }, { stderr: "x" }, { exit: 101 }])
      expect(complaint(recording, plain, { ...seen, ...other })).not.toBeNull();
  });

  it("takes a signal for the exit that a shell shows, and a hang for a deadlock", () => {
    expect(complaint({ ...recording, exit: [-6] }, plain, { ...seen, exit: 134 })).toBeNull();
    expect(complaint({ ...recording, exit: ["timeout"] }, plain, { ...seen, exit: "timeout" })).toBeNull();
    expect(complaint({ ...recording, exit: ["timeout"] }, plain, seen)).not.toBeNull();
  });

  it("takes any of the outputs that were seen", () => {
    const varied: Recording = { id: "f-x", title: "", stdout_seen: { "a\nb\n": 3, "b\na\n": 1 } };
    expect(complaint(varied, plain, seen)).toBeNull();
    expect(complaint(varied, plain, { ...seen, stdout: "a\na\n" })).not.toBeNull();
  });

  it("sorts lines where their order is open", () => {
    const anyOrder = directivesOf("// Order: any");
    expect(complaint(recording, anyOrder, { ...seen, stdout: "b\na\n" })).toBeNull();
    expect(complaint(recording, anyOrder, { ...seen, stdout: "b\nb\n" })).not.toBeNull();
  });

  it("leaves out the recording's lines that a program cannot print", () => {
    const withoutA = directivesOf("// Without: ^a$");
    expect(complaint(recording, withoutA, { ...seen, stdout: "b\n" })).toBeNull();
    expect(complaint(recording, withoutA, seen)).not.toBeNull();
  });

  it("asks a pattern to match all of both", () => {
    expect(
      complaint(recording, directivesOf("// Pattern: a\\n[bc]\\n"), { ...seen, stdout: "a\nc\n" }),
    ).toBeNull();
    expect(complaint(recording, directivesOf("// Pattern: a\\n"), seen)).not.toBeNull();
  });

  it("refuses a directive that it does not know", () => {
    expect(() => directivesOf("// Order: some")).toThrow("some");
  });

  it("does not see where a panic was, nor which number its thread has", () => {
    const rust = "thread 'a' (TID) panicked at f-x.rs:1:2:\nm\n";
    expect(normalise(rust)).toBe(normalise("thread 'a' (2) panicked at f-x.ts:30:4:\nm\n"));
    expect(normalise(rust)).not.toBe(normalise("thread 'b' (2) panicked at f-x.ts:30:4:\nm\n"));
  });
});
