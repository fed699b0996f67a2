import { describe, expect, it } from "vitest";
import { bindings } from "#lib/watch/keys.js";
import { currentStep, type Effect, hasPassed } from "#lib/watch/state.js";
import { effects, failed, first, judged, key, last, passed, saved, stateAfter } from "./fixture.js";

const kinds = (all: readonly Effect[]): string[] => all.map(({ kind }) => kind);
const firstPasses = [saved(first, "a"), judged("a", passed)];
const allPass = [...firstPasses, key("n"), saved(last, "z"), judged("z", passed)];

describe("a save", () => {
  it("is checked, and the verdict belongs to its content", () => {
    expect(effects([saved(first, "a")])).toContainEqual({
      kind: "check",
      exercise: first,
      hash: "hash of a",
      text: "a",
    });
    expect(stateAfter([saved(first, "a"), judged("a", failed)]).check).toMatchObject({
      kind: "judged",
      hash: "hash of a",
      text: "a",
      verdict: failed,
    });
  });

  it("during a check aborts it, and the old verdict comes too late", () => {
    expect(kinds(effects([saved(first, "a"), saved(first, "b")]))).toEqual(["abort", "check"]);
    expect(stateAfter([saved(first, "a"), saved(first, "b"), judged("a", passed)]).check).toMatchObject({
      kind: "running",
      hash: "hash of b",
    });
  });

  it("of the same content is no news", () => {
    expect(effects([saved(first, "a"), saved(first, "a")])).toEqual([]);
    expect(effects([saved(first, "a"), judged("a", failed), saved(first, "a")])).toEqual([]);
  });

  it("of another file is none of our business", () => {
    expect(effects([saved(last, "z")])).toEqual([]);
  });

  it("takes a pass back when it breaks the exercise again", () => {
    expect(hasPassed(stateAfter([...firstPasses, saved(first, "b"), judged("b", failed)]))).toBe(false);
  });
});

describe("a file that is gone", () => {
  it("is waited for, and checked when it is back", () => {
    const gone = { kind: "missing", file: first.file } as const;
    expect(kinds(effects([saved(first, "a"), gone]))).toEqual(["abort"]);
    expect(stateAfter([saved(first, "a"), gone]).check.kind).toBe("missing");
    expect(kinds(effects([saved(first, "a"), gone, saved(first, "a")]))).toEqual(["abort", "check"]);
  });
});

describe("the start", () => {
  it("passes over what passes already, up to the first that does not", () => {
    expect(currentStep(stateAfter(firstPasses, null))?.exercise).toBe(last);
    const there = stateAfter([...firstPasses, saved(last, "z"), judged("z", failed)], null);
    expect(currentStep(there)?.exercise).toBe(last);
    expect(there.seeking).toBe(false);
  });

  it("at a named exercise stays there, even if it passes", () => {
    expect(currentStep(stateAfter(firstPasses, first))?.exercise).toBe(first);
  });

  it("passes over nothing any more once an exercise has failed", () => {
    const state = stateAfter(
      [saved(first, "a"), judged("a", failed), saved(first, "b"), judged("b", passed)],
      null,
    );
    expect(currentStep(state)?.exercise).toBe(first);
  });

  it("with everything done says so", () => {
    expect(currentStep(stateAfter([...firstPasses, saved(last, "z"), judged("z", passed)], null))).toBeNull();
  });
});

describe("n", () => {
  it("goes on after a pass, and opens the next file", () => {
    expect(effects([...firstPasses, key("n")])).toEqual([
      { kind: "abort" },
      { kind: "open", file: last.file },
    ]);
    expect(stateAfter([...firstPasses, key("n")])).toMatchObject({
      at: 1,
      check: { kind: "waiting" },
      hintsShown: 0,
    });
  });

  it.each([
    ["a check is running", [saved(first, "a")], "n: the check is still running"],
    [
      "the exercise fails",
      [saved(first, "a"), judged("a", failed)],
      "n: this exercise does not pass yet; h shows a hint",
    ],
    ["the file is missing", [{ kind: "missing", file: first.file } as const], "n: the file is missing"],
  ])("is refused while %s, and says why", (_title, events, notice) => {
    expect(stateAfter([...events, key("n")])).toMatchObject({ at: 0, notice });
  });

  it("after the last exercise of a chapter asks its questions first", () => {
    expect(effects([...allPass, key("n")])).toEqual([
      { kind: "ask", questions: [expect.objectContaining({ id: "q" })] },
    ]);
    expect(stateAfter([...allPass, key("n")])).toMatchObject({ at: 1, asking: true });
    expect(stateAfter([...allPass, key("n"), { kind: "asked" }])).toMatchObject({ at: 2, asking: false });
  });
});

describe("keys", () => {
  it("h shows one hint more, up to the last", () => {
    expect(stateAfter([key("h"), key("h")]).hintsShown).toBe(2);
    expect(stateAfter([key("h"), key("h"), key("h"), key("h")])).toMatchObject({
      hintsShown: 3,
      notice: "h: that was the last hint",
    });
  });

  it("r checks again, also what has not changed", () => {
    expect(effects([...firstPasses, key("r")])).toContainEqual({ kind: "open", file: first.file });
    expect(kinds(effects([...firstPasses, key("r"), saved(first, "a")]))).toEqual(["abort", "check"]);
  });

  it("work while a check is running", () => {
    expect(stateAfter([saved(first, "a"), key("h")])).toMatchObject({
      hintsShown: 1,
      check: { kind: "running" },
    });
  });

  it.each([
    ["q", 0],
    ["escape", 0],
    ["ctrl-c", 130],
  ])("%s quits at every moment, with code %i", (name, code) => {
    const quit = [{ kind: "abort" }, { kind: "quit", code }];
    expect(effects([key(name)])).toEqual(quit);
    expect(effects([saved(first, "a"), key(name)])).toEqual(quit);
    expect(effects([...allPass, key("n"), { kind: "asked" }, key(name)])).toEqual(quit);
  });

  it("that mean nothing say so, until the next key", () => {
    expect(stateAfter([key("y")]).notice).toBe("y does nothing here; ? shows the keys");
    expect(stateAfter([key("y"), key("h")]).notice).toBeNull();
    const running = [saved(first, "a"), key("n")];
    expect(stateAfter([...running, judged("a", failed)]).notice).toBeNull();
    expect(stateAfter([...running, { kind: "missing", file: first.file }]).notice).toBeNull();
  });

  it("belong to the prompt while one is open", () => {
    expect(effects([...allPass, key("n"), key("q")])).toEqual([]);
  });

  it.each(["n", "h", "r"])("%s is refused when all is done", (name) => {
    expect(stateAfter([...allPass, key("n"), { kind: "asked" }, key(name)]).notice).toMatch(
      /every exercise is done/,
    );
  });

  it("have one meaning each", () => {
    const all = bindings.flatMap(({ keys }) => keys);
    expect(new Set(all).size).toBe(all.length);
  });
});

describe("when input ends", () => {
  const ended = { kind: "input-ended" } as const;

  it("watch quits at once if there is a verdict", () => {
    expect(effects([...firstPasses, ended])).toEqual([{ kind: "quit", code: 0 }]);
  });

  it("watch quits after the verdict that it waits for", () => {
    expect(effects([saved(first, "a"), ended])).toEqual([]);
    expect(effects([saved(first, "a"), ended, judged("a", failed)])).toEqual([{ kind: "quit", code: 0 }]);
  });

  it("an open question is answered first", () => {
    expect(effects([...allPass, key("n"), ended])).toEqual([]);
    expect(effects([...allPass, key("n"), ended, { kind: "asked" }])).toContainEqual({
      kind: "quit",
      code: 0,
    });
  });
});
