import { describe, expect, it } from "vitest";
import type { Verdict } from "#lib/checker/verdict.js";
import { keysOf } from "#lib/watch/keys/press.js";
import type { Page } from "#lib/watch/pages.js";
import { currentStep, type State } from "#lib/watch/state.js";
import { update } from "#lib/watch/update.js";
import { fakeRun } from "../expect/fake-run.js";
import {
  all,
  checked,
  course,
  effects,
  failed,
  failing,
  first,
  having,
  judged,
  key,
  keys,
  kinds,
  last,
  middle,
  passed,
  passing,
  question,
  type Start,
  saved,
  solution,
  stateAfter,
} from "./fixture.js";

const asked = { kind: "asked" } as const;
const known = solution(first, "the author's");
const allDone = [...passing(last), key("n")];
const finished = { start: last, snapshot: having(...all) };

describe("the start", () => {
  it("is where the learner was, else the first that has not passed", () => {
    expect(currentStep(stateAfter([], { start: null }))?.exercise).toBe(first);
    expect(currentStep(stateAfter([], { start: null, snapshot: having(first) }))?.exercise).toBe(middle);
    const snapshot = { ...having(first), current: "first" };
    expect(currentStep(stateAfter([], { start: null, snapshot }))?.exercise).toBe(first);
    expect(currentStep(stateAfter([], { start: last, snapshot }))?.exercise).toBe(last);
  });
});

describe("n", () => {
  it("goes on after a pass, and opens the next file", () => {
    const events = [...passing(first), key("n")];
    expect(effects(events)).toEqual([
      { kind: "abort" },
      { kind: "remember", memo: { kind: "moved", exercise: "middle" } },
      { kind: "open", exercise: middle },
    ]);
    expect(stateAfter(events)).toMatchObject({ at: 1, check: { kind: "waiting" }, solution: null });
  });

  it("goes on from what was done before, whatever the file is now", () => {
    expect(stateAfter([...failing(first), key("n")], { snapshot: having(first) }).at).toBe(1);
  });

  it.each([
    ["a check is running", [saved(first, "a")], "n: the check is still running"],
    ["the exercise fails", failing(first), "n: this exercise does not pass yet; h shows a hint"],
    [
      "the file is missing",
      [{ kind: "missing", file: first.file, reason: null } as const],
      "n: the file is missing",
    ],
    [
      "the file is unreadable",
      [{ kind: "missing", file: first.file, reason: "EACCES" } as const],
      "n: the file cannot be read",
    ],
  ])("is refused while %s, and says why", (_title, events, notice) => {
    expect(stateAfter([...events, key("n")])).toMatchObject({ at: 0, notice });
  });

  it("asks a chapter's questions where it ends, once, and then goes on", () => {
    const atEnd = { start: middle, snapshot: having(first) };
    expect(effects([...passing(middle), key("n")], atEnd)).toEqual([{ kind: "ask", questions: [question] }]);
    expect(stateAfter([...passing(middle), key("n")], atEnd)).toMatchObject({ at: 1, asking: "next" });
    const answered = {
      kind: "answered",
      answer: { question: "q", revision: 1, outcome: "first", given: [] },
      now: 0,
    } as const;
    const after = [...passing(middle), key("n"), answered, asked];
    expect(stateAfter(after, atEnd)).toMatchObject({ at: 2, asking: null });
    expect(kinds(effects([...after, key("p"), ...passing(middle), key("n")], atEnd))).not.toContain("ask");
  });

  it("asks a chapter's questions also where it goes back to what was passed over in it", () => {
    const alone: Start = { start: middle, chapters: course.chapters.slice(0, 1) };
    expect(kinds(effects([...passing(middle), key("n")], alone))).toEqual(["ask"]);
    expect(stateAfter([...passing(middle), key("n"), asked], alone).at).toBe(0);
  });

  it("brings a missed question back when it is due", () => {
    const missed = {
      question: "q",
      revision: 1,
      outcome: "missed",
      given: [["no"]],
      at: "2026-01-01T00:00:00.000Z",
      step: 0,
    } as const;
    const snapshot = { ...having(), answers: [missed] };
    expect(effects([...passing(first), key("n")], { snapshot })).toEqual([
      { kind: "ask", questions: [question] },
    ]);
  });

  it("after the last exercise goes to what was passed over, and says when there is nothing", () => {
    expect(stateAfter(allDone, { start: last, snapshot: having(first) }).at).toBe(1);
    expect(stateAfter(allDone, finished).at).toBe(3);
  });
});

describe("keys", () => {
  it("h shows one hint more, up to the last, and remembers it", () => {
    expect(effects([key("h")])).toEqual([
      { kind: "remember", memo: { kind: "hinted", exercise: "first", step: 1 } },
    ]);
    expect(stateAfter(keys("h h h")).snapshot.exercises.first?.hints).toBe(3);
    expect(stateAfter(keys("h h h h")).notice).toBe("h: that was the last hint; s shows the solution");
  });

  it("r checks again, also what has not changed", () => {
    const events = [...passing(first), key("r")];
    expect(effects(events)).toEqual([{ kind: "abort" }, { kind: "open", exercise: first }]);
    expect(kinds(effects([...events, saved(first, "ok")]))).toEqual(["abort", "check"]);
  });

  it("p goes back, and not further than there is", () => {
    expect(stateAfter([...passing(first), ...keys("n p")]).at).toBe(0);
    expect(stateAfter([key("p")]).notice).toBe("p: this is the first exercise");
  });

  it("s asks once, not again for the same exercise", () => {
    expect(stateAfter([known, ...keys("s y escape s")]).page).toMatchObject({
      kind: "text",
      what: "solution",
    });
    expect(stateAfter([known, ...keys("s y r"), ...passing(first), ...keys("n")]).peeked).toBe(false);
  });

  it("s shows the solution after a pass, and asks first before one", () => {
    expect(stateAfter([known, ...passing(first), key("s")]).page).toMatchObject({
      kind: "text",
      what: "solution",
    });
    expect(stateAfter([known, key("s")]).page).toEqual({ kind: "confirm", what: "solution" });
    expect(stateAfter([known, ...keys("s y")]).page).toMatchObject({ kind: "text", what: "solution" });
    expect(stateAfter([known, ...keys("s n")]).page).toEqual({ kind: "exercise" });
    expect(stateAfter([solution(first, null), key("s")]).notice).toBe("s: the author's solution is not here");
  });

  it("x resets after a y, and u undoes", () => {
    expect(stateAfter([key("x")]).page).toEqual({ kind: "confirm", what: "reset" });
    expect(effects(keys("x y"))).toEqual([{ kind: "reset", exercise: first }]);
    expect(effects(keys("x n"))).toEqual([]);
    expect(stateAfter(keys("x w"))).toMatchObject({
      notice: "w: answer with y or n",
      page: { kind: "confirm" },
    });
    expect(effects([key("u")])).toEqual([{ kind: "undo", exercise: first }]);
  });

  it("a reset takes the pass back, an undoing does not, and both have the file read", () => {
    const replaced = { kind: "replaced", exercise: "first", how: "reset", said: "so it is" } as const;
    const snapshot = having(first);
    expect(effects([replaced], { snapshot })).toEqual([
      { kind: "remember", memo: { kind: "unpassed", exercise: "first" } },
      { kind: "open", exercise: first },
    ]);
    expect(stateAfter([replaced], { snapshot }).news).toEqual(["so it is"]);
    expect(kinds(effects([{ ...replaced, how: "undone" }], { snapshot }))).toEqual(["open"]);
    expect(kinds(effects([{ ...replaced, exercise: "last" }], { snapshot }))).toEqual(["remember"]);
  });

  it("that a file was replaced is said until a save of another text", () => {
    const undone = { kind: "replaced", exercise: "first", how: "undone", said: "it is back" } as const;
    const news = (...texts: readonly string[]) =>
      stateAfter([saved(first, "new"), undone, ...texts.map((text) => saved(first, text))]).news;
    expect(news("mine", "mine")).toEqual(["it is back"]);
    expect(news("mine", "mine and more")).toEqual([]);
  });

  it("z asks the chapter's questions now, and stays", () => {
    expect(effects([key("z")])).toEqual([{ kind: "ask", questions: [question] }]);
    expect(stateAfter([key("z"), asked])).toMatchObject({ at: 0, asking: null });
    expect(stateAfter([key("z")], { start: last }).notice).toBe("z: this chapter has no questions");
  });

  it("o shows every output of a text that ran", () => {
    expect(stateAfter([key("o")]).notice).toBe("o: there is no verdict yet");
    expect(stateAfter([...failing(first), key("o")]).notice).toBe(
      "o: a program that is rejected shows nothing",
    );
    const ran: Verdict = { kind: "failed", failures: [], runs: [fakeRun([])], search: null };
    const shown = [saved(first, "bad"), judged("bad", ran), key("o")];
    expect(effects(shown)).toEqual([
      { kind: "view", what: "outcomes", of: { exercise: first, text: expect.any(String), verdict: ran } },
    ]);
    expect(stateAfter(shown).asking).toBe("here");
    expect(stateAfter([...shown, asked]).asking).toBeNull();
  });

  it("t steps through the ordering that fails, where there is one", () => {
    expect(stateAfter([key("t")]).notice).toBe("t: there is no verdict yet");
    expect(stateAfter([...failing(first), key("t")]).notice).toBe("t: no ordering of this text fails");
    const finding = { run: fakeRun([]), at: 0, reason: "it is wrong", expected: [], schedule: [] };
    const wrong: Verdict = {
      kind: "failed",
      runs: [],
      search: null,
      failures: [{ kind: "behaviour", message: "no", finding }],
    };
    expect(effects([saved(first, "bad"), judged("bad", wrong), key("t")])).toMatchObject([
      { kind: "view", what: "ordering" },
    ]);
  });

  it("v shows all of a verdict, once there is one", () => {
    expect(stateAfter([key("v")]).notice).toBe("v: there is no verdict yet");
    expect(stateAfter([...failing(first), key("v")]).page).toMatchObject({ kind: "text", what: "verdict" });
  });

  it("work while a check is running", () => {
    const state = stateAfter([saved(first, "a"), key("h")]);
    expect(state).toMatchObject({ check: { kind: "running" }, notice: null });
    expect(state.snapshot.exercises.first?.hints).toBe(1);
  });

  it.each([
    ["q", 0],
    ["ctrl-c", 130],
  ])("%s quits, with code %i", (name, code) => {
    const quit = [{ kind: "abort" }, { kind: "quit", code }];
    expect(effects([key(name)])).toEqual(quit);
    expect(effects([saved(first, "a"), key(name)])).toEqual(quit);
    expect(effects([...allDone, key(name)], finished)).toEqual(quit);
  });

  it("Esc quits a check that runs, and else only when it is pressed again", () => {
    const quit = [{ kind: "abort" }, { kind: "quit", code: 0 }];
    expect(effects([saved(first, "a"), key("escape")])).toEqual(quit);
    for (const [events, start] of [
      [failing(first), {}],
      [passing(first), {}],
      [allDone, finished],
    ] as const) {
      const once = [...events, key("escape")];
      expect(effects(once, start)).toEqual([]);
      expect(stateAfter(once, start).notice).toBe("Esc: once more, or q, quits");
      expect(effects([...once, key("escape")], start)).toEqual(quit);
    }
    expect(effects([...failing(first), ...keys("escape h escape")])).toEqual([]);
    expect(effects([...failing(first), ...keys("? escape escape")])).toEqual([]);
  });

  it.each(["l", "?", "x", "c", "l /"])("ctrl-c quits, and ctrl-z suspends, after %s", (names) => {
    expect(effects([...keys(names), key("ctrl-c")])).toContainEqual({ kind: "quit", code: 130 });
    expect(kinds(effects([...keys(names), key("ctrl-z")]))).toEqual(["suspend"]);
  });

  it.each(["?", "x", "l", "c"])("escape and q leave what %s shows, and not watch", (name) => {
    for (const leave of ["escape", "q"])
      expect(stateAfter([key(name), key(leave)]).page).toEqual({ kind: "exercise" });
    expect(kinds(effects([key(name), key("q")]))).not.toContain("quit");
  });

  it("that mean nothing say so, until the next key or verdict", () => {
    expect(stateAfter([key("y")]).notice).toBe("y does nothing here; ? shows the keys");
    expect(stateAfter(keys("y h")).notice).toBeNull();
    const running = [saved(first, "a"), key("n")];
    expect(stateAfter([...running, judged("a", failed)]).notice).toBeNull();
    expect(stateAfter([...running, { kind: "missing", file: first.file, reason: null }]).notice).toBeNull();
  });

  it("belong to the prompt while one is open", () => {
    expect(effects(keys("z q"))).toEqual([]);
  });

  it.each(["n", "h", "r", "s", "x", "u", "z", "v"])("%s is refused when all is done", (name) => {
    expect(stateAfter([...allDone, key(name)], finished).notice).toMatch(/every exercise is done/);
  });

  it("may be called by their labels, where they are typed with Enter", () => {
    expect(stateAfter([key("hint")]).snapshot.exercises.first?.hints).toBe(1);
    expect(stateAfter(keys("list")).page.kind).toBe("list");
  });

  it("take news away: what is said stays until somebody is there", () => {
    expect(stateAfter([saved(first, "a"), judged("a", failed)], { news: ["look"] }).news).toEqual(["look"]);
    expect(stateAfter([key("h")], { news: ["look"] }).news).toEqual([]);
  });

  const pages: readonly Page[] = [
    { kind: "exercise" },
    { kind: "confirm", what: "reset" },
    { kind: "text", what: "keys", top: 0 },
    { kind: "list", cursor: 0, filter: "all", search: "", typing: false },
    { kind: "list", cursor: 0, filter: "all", search: "", typing: true },
    { kind: "all", checked: [], running: false, cursor: 0 },
  ];
  it.each(pages)("have one meaning each on page $kind", (page) => {
    const bound = keysOf({ page }).bindings.flatMap((binding) => binding.keys);
    expect(new Set(bound).size).toBe(bound.length);
  });
});

describe("a text that is scrolled", () => {
  const scrolled = (names: string) =>
    keys(names).reduce<State>((state, event) => ({ ...update(state, event).state, extent: 5 }), {
      ...stateAfter([...failing(first), key("v")]),
      extent: 5,
    }).page;

  it("goes as far as there is text, and back", () => {
    expect(scrolled("down j")).toMatchObject({ top: 2 });
    expect(scrolled("down up up")).toMatchObject({ top: 0 });
    expect(scrolled("space up")).toMatchObject({ top: 4 });
    expect(scrolled("G k g")).toMatchObject({ top: 0 });
  });

  it("is closed by the key that opened it, and any other key of the exercise works", () => {
    expect(stateAfter([...failing(first), ...keys("v v")]).page.kind).toBe("exercise");
    expect(stateAfter([...passing(first), ...keys("v n")]).at).toBe(1);
    expect(stateAfter([...failing(first), ...keys("v n")])).toMatchObject({
      page: { kind: "text" },
      notice: "n: this exercise does not pass yet; h shows a hint",
    });
    expect(stateAfter([...failing(first), ...keys("v y")]).notice).toBe("y does nothing here; Esc goes back");
  });

  it("stays when a verdict comes, and says so", () => {
    expect(stateAfter([key("?"), ...passing(first)])).toMatchObject({
      page: { kind: "text" },
      notice: "PASS: Esc shows the verdict",
    });
  });
});

describe("the check of all", () => {
  const begun = [key("c")];
  const two = [...begun, checked(first, passed), checked(middle, failed)];

  it("takes every exercise, and remembers those that pass", () => {
    expect(effects([...failing(first), ...begun])).toEqual([
      { kind: "abort" },
      { kind: "check-all", exercises: all },
    ]);
    expect(kinds(effects([...begun, checked(first, passed)]))).toEqual(["remember"]);
    expect(effects(two)).toEqual([]);
    expect(stateAfter([...two, { kind: "checked-all" }]).page).toMatchObject({ running: false });
  });

  it("goes to one that does not pass", () => {
    const over = [...two, checked(last, failed), { kind: "checked-all" } as const];
    expect(stateAfter([...over, key("enter")]).at).toBe(1);
    expect(stateAfter([...over, ...keys("down enter")]).at).toBe(2);
    expect(stateAfter([...begun, ...all.map((one) => checked(one, passed)), key("enter")])).toMatchObject({
      notice: "there is nothing to go to",
    });
  });

  it("is stopped by Esc, and the check that gave way is made up for", () => {
    expect(effects([saved(first, "a"), ...begun, key("escape")])).toEqual([
      { kind: "abort" },
      { kind: "open", exercise: first },
    ]);
    expect(stateAfter([...two, key("c")]).notice).toBe("c: this is running; Esc stops it");
    expect(kinds(effects([...failing(first), ...two, key("escape")]))).toEqual(["abort"]);
  });

  it("is stopped by a save, which says so", () => {
    const events = [...two, saved(first, "new")];
    expect(kinds(effects(events))).toEqual(["abort", "check"]);
    expect(stateAfter(events)).toMatchObject({
      page: { running: false },
      news: [expect.stringMatching(/stopped/)],
    });
    expect(effects([...events, checked(last, passed)])).toEqual([]);
  });

  it("makes up for a check after its own end, too", () => {
    expect(kinds(effects([saved(first, "a"), ...two, { kind: "checked-all" }]))).toEqual(["open"]);
  });
});

describe("when input ends", () => {
  const ended = { kind: "input-ended" } as const;
  const quit = [{ kind: "quit", code: 0 }];

  it("watch quits at once if there is a verdict", () => {
    expect(effects([...passing(first), ended])).toEqual(quit);
  });

  it("watch quits after the verdict that it waits for, and the run on real threads", () => {
    expect(effects([saved(first, "a"), ended])).toEqual([]);
    expect(effects([saved(first, "a"), ended, judged("a", failed, false)])).toEqual([]);
    expect(effects([saved(first, "a"), ended, judged("a", failed, false), judged("a", failed)])).toEqual(
      quit,
    );
  });

  it("the check of all comes to its end first", () => {
    expect(effects([...failing(first), key("c"), ended])).toEqual([]);
    expect(effects([...failing(first), key("c"), ended, { kind: "checked-all" }])).toEqual(quit);
  });

  it("an open question is answered first", () => {
    expect(effects([...failing(first), key("z"), ended])).toEqual([]);
    expect(effects([...failing(first), key("z"), ended, asked])).toEqual(quit);
  });
});
