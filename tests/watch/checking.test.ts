import { describe, expect, it } from "vitest";
import { passes } from "#lib/watch/state.js";
import {
  effects,
  failed,
  failing,
  first,
  having,
  judged,
  kinds,
  last,
  passed,
  passing,
  saved,
  stateAfter,
} from "./fixture.js";

const remembered = {
  kind: "remember",
  memo: expect.objectContaining({ kind: "passed", exercise: "first", hash: "hash of ok" }),
};

describe("a save", () => {
  it("is checked, and the verdict belongs to its content", () => {
    expect(effects([saved(first, "a")])).toContainEqual({
      kind: "check",
      exercise: first,
      hash: "hash of a",
      text: "a",
    });
    expect(stateAfter(failing(first, "a")).check).toMatchObject({
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
    expect(effects([...failing(first, "a"), saved(first, "a")])).toEqual([]);
  });

  it("of another exercise is not checked, but known", () => {
    expect(effects([saved(last, "z")])).toEqual([]);
    expect(stateAfter([saved(last, "z")]).hashes).toEqual({ last: "hash of z" });
  });

  it("keeps the verdict before in sight until there is the next", () => {
    expect(stateAfter([...failing(first, "a"), saved(first, "b")]).check).toMatchObject({
      kind: "running",
      last: { hash: "hash of a", verdict: failed },
    });
  });
});

describe("saves that come faster than verdicts", () => {
  const storm = (until: number) =>
    Array.from({ length: until / 50 }, (_, index) => saved(first, `text ${index}`, index * 50));

  it("cut checks short for a second; then one is let finish, and the newest text is next", () => {
    expect(kinds(effects(storm(1000)))).toEqual(["abort", "check"]);
    expect(effects([...storm(1000), saved(first, "late", 1040), saved(first, "later", 1090)])).toEqual([]);
    const waiting = [...storm(1000), saved(first, "late", 1040), saved(first, "later", 1090)];
    const { check } = stateAfter(waiting);
    expect(check).toMatchObject({ kind: "running", hash: "hash of text 19", newer: { text: "later" } });
    expect(effects([...waiting, judged("text 19", failed)])).toContainEqual(
      expect.objectContaining({ kind: "check", text: "later" }),
    );
    expect(stateAfter([...waiting, judged("text 19", failed)]).check).toMatchObject({
      kind: "running",
      last: { hash: "hash of text 19" },
    });
  });

  it("do not make a hanging program hold up the fix that comes after a while", () => {
    const hanging = [...storm(1000), saved(first, "loop", 990)];
    expect(kinds(effects([...hanging, saved(first, "fix", 3000)]))).toEqual(["abort", "check"]);
  });

  it("that end with the text being checked leave nothing to be checked after it", () => {
    const events = [...storm(1000), saved(first, "x", 1040), saved(first, "text 19", 1090)];
    expect(stateAfter(events).check).toMatchObject({ kind: "running", newer: null });
  });
});

describe("a pass", () => {
  it("is remembered with the verdict, not with n", () => {
    expect(effects(passing(first))).toEqual([remembered]);
    expect(stateAfter(passing(first)).snapshot.exercises.first?.passedHash).toBe("hash of ok");
  });

  it("is not written again for a text that had passed", () => {
    expect(effects(passing(first, "done"), { snapshot: having(first) })).toEqual([]);
  });

  it("is written again while the last one is not on disk", () => {
    const unsaved = { kind: "unsaved", reason: "full" } as const;
    expect(kinds(effects([unsaved, ...passing(first, "done")], { snapshot: having(first) }))).toEqual([
      "remember",
    ]);
  });

  it("stays done when the file breaks again", () => {
    const state = stateAfter([...passing(first), ...failing(first)]);
    expect(passes(state)).toBe(false);
    expect(state.snapshot.exercises.first?.passedAt).not.toBeNull();
  });
});

describe("the verdict that comes before the run on real threads is over", () => {
  const early = [saved(first, "ok"), judged("ok", passed, false)];
  const printed = { kind: "printed", hash: "hash of ok", lines: ["one", "two"] } as const;

  it("counts at once, and shows what is printed meanwhile", () => {
    expect(effects(early)).toEqual([remembered]);
    expect(stateAfter([...early, printed]).check).toMatchObject({ live: { lines: ["one", "two"], more: 0 } });
  });

  it("goes on with what was printed before it", () => {
    expect(stateAfter([saved(first, "ok"), printed, judged("ok", failed, false)]).check).toMatchObject({
      live: { lines: ["one", "two"] },
    });
  });

  it("keeps only so many lines, and counts the others", () => {
    const flood = { ...printed, lines: Array.from({ length: 500 }, String) };
    const { check } = stateAfter([...early, flood]);
    expect(check.kind === "judged" && check.live?.lines.length).toBe(12);
    expect(check).toMatchObject({ live: { more: 488 } });
  });

  it("is confirmed by the final one, which writes nothing", () => {
    const events = [...early, judged("ok", passed)];
    expect(effects(events)).toEqual([]);
    expect(stateAfter(events).check).toMatchObject({ verdict: passed, live: null });
  });

  it("is taken back when the final one contradicts it", () => {
    const events = [...early, judged("ok", failed)];
    expect(effects(events)).toEqual([{ kind: "remember", memo: { kind: "unpassed", exercise: "first" } }]);
    expect(stateAfter(events)).toMatchObject({
      check: { verdict: failed },
      news: [expect.stringMatching(/contradicts/)],
    });
  });

  it("when taken back leaves an earlier pass of another text", () => {
    const [effect] = effects([...early, judged("ok", failed)], { snapshot: having(first) });
    expect(effect).toMatchObject({ memo: { kind: "passed", hash: "hash of done" } });
  });

  it("means nothing for another text", () => {
    expect(stateAfter([saved(first, "b"), { ...printed }]).check).toMatchObject({ printed: { lines: [] } });
    expect(stateAfter([saved(first, "b"), judged("ok", passed, false)]).check.kind).toBe("running");
  });
});

describe("a file", () => {
  const gone = { kind: "missing", file: first.file, reason: null } as const;

  it("that is gone is waited for, and checked when it is back", () => {
    expect(kinds(effects([saved(first, "a"), gone]))).toEqual(["abort"]);
    expect(stateAfter([saved(first, "a"), gone]).check).toEqual({ kind: "missing", reason: null });
    expect(kinds(effects([saved(first, "a"), gone, saved(first, "a")]))).toEqual(["abort", "check"]);
  });

  it("that is gone and not the current one is none of our business", () => {
    expect(stateAfter([{ ...gone, file: last.file }]).check.kind).toBe("waiting");
  });
});

describe("what others report", () => {
  it("is taken over: progress of another instance, and changes of files", () => {
    const state = stateAfter([
      { kind: "progress", snapshot: having(first, last), unsaved: false, notices: ["odd"] },
      { kind: "surveyed", hashes: { last: "other" } },
      { kind: "refused", reason: "no" },
    ]);
    expect(Object.keys(state.snapshot.exercises)).toEqual(["first", "last"]);
    expect(state).toMatchObject({ hashes: { last: "other" }, news: ["odd", "no"] });
  });

  it("is said when progress cannot be saved", () => {
    expect(stateAfter([{ kind: "unsaved", reason: "the disk is full" }])).toMatchObject({
      unsaved: true,
      news: [expect.stringMatching(/progress cannot be saved: the disk is full/)],
    });
  });
});
