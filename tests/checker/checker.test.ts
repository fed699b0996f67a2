import ts from "typescript";
import { describe, expect, it } from "vitest";
import { type Checker, createChecker } from "#lib/checker/checker.js";
import type { Orders } from "#lib/checker/exploration/count-orders.js";
import type { Explored, Found } from "#lib/checker/exploration/task.js";
import type { CheckRequest } from "#lib/checker/request.js";
import type { Verdict } from "#lib/checker/verdict.js";
import type { Diagnostic } from "#lib/diagnostics/diagnostic.js";
import { Operation } from "#lib/engine/operation.js";
import type { Run } from "#lib/engine/run.js";
import { match } from "#lib/expect/match.js";
import {
  atMost,
  avoids,
  blocks,
  by,
  child,
  expectation,
  lines,
  makespan,
  par,
  rejected,
  uses,
} from "#lib/expect/vocabulary.js";
import { does, fakeRun } from "../expect/fake-run.js";

const { prints, exits, isKilled } = does;
const span = { file: "p.ts", line: 1, column: 1, endLine: 1, endColumn: 2 };
const diagnostic = (code: string, severity: Diagnostic["severity"] = "error"): Diagnostic => {
  return { code, severity, message: "no", span, labels: [], notes: [], help: null };
};

const nothingFound: Explored = {
  executions: 1,
  classes: 1,
  stopped: null,
  bounded: false,
  found: [],
  unreached: [],
  beyond: null,
  orders: { all: 6, wrong: {} },
  first: null,
  joinedAtOnce: false,
  waiting: null,
};

interface World {
  readonly types?: readonly Diagnostic[];
  readonly ownership?: readonly Diagnostic[];
  readonly native?: (program: unknown, options?: { readonly signal?: AbortSignal }) => Promise<Run>;
  readonly ideal?: Run;
  readonly explored?: (signal: AbortSignal | undefined) => Promise<Partial<Explored>>;
}

const right = fakeRun([prints(1, "main"), prints(2, "a"), prints(2, "b")]);
const controlled = (run: Run): Run => ({ ...run, scheduler: "controlled" });
const nativeAs = (run: Run): Run => ({ ...run, scheduler: "native" });

/** A checker in a world where everything is right, but for what the test says. */
function checkerIn({ types = [], ownership = [], native, ideal = right, explored }: World): Checker {
  return createChecker({
    compile: ({ file, text }) => {
      const sourceFile = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022);
      return {
        program: types.length > 0 ? null : { file, code: "", map: "" },
        diagnostics: types,
        analysis: { sourceFile },
      };
    },
    checkOwnership: () => ownership,
    engine: {
      run: native ?? (async () => nativeAs(right)),
      simulate: async () => [ideal],
      control: () => Promise.reject(new Error("there is a search of its own")),
    },
    explore: async (_program, _expectation, { signal }) => ({
      ...nothingFound,
      first: controlled(right),
      ...(await explored?.(signal)),
    }),
  });
}

const wanted = expectation(par(by("main", "main"), by(child(1), "a", "b")));

function check(world: World, request: Partial<CheckRequest> = {}): Promise<Verdict> {
  return checkerIn(world).check({ file: "p.ts", text: "", expectation: wanted, ...request });
}

describe("a program without a fault", () => {
  it("passes with all of its runs and its warnings", async () => {
    const verdict = await check({ ownership: [diagnostic("unused_must_use", "warning")] });
    expect(verdict).toMatchObject({ kind: "passed", warnings: [{ code: "unused_must_use" }] });
    expect(verdict.kind === "passed" && verdict.runs.map(({ scheduler }) => scheduler)).toEqual([
      "controlled",
      "native",
    ]);
    expect(verdict).toMatchObject({ search: { complete: true, bounded: false, executions: 1, orders: 6 } });
  });

  it("is measured on an ideal machine where its time is claimed", async () => {
    const world = { ideal: { ...right, makespan: 140 } };
    expect((await check(world)).kind).toBe("passed");
    const timed = expectation(par(by("main", "main"), by(child(1), "a", "b")), makespan(atMost(100)));
    expect(await check(world, { expectation: timed })).toMatchObject({
      failures: [{ message: "on an ideal machine the program takes 140 ms, and at most 100 is right" }],
    });
  });

  it("reports each stage and each run as it comes", async () => {
    const seen: string[] = [];
    await check(
      {},
      { onStage: ({ kind }) => seen.push(kind), onRun: ({ scheduler }) => seen.push(scheduler) },
    );
    expect(seen.slice(0, 2)).toEqual(["types", "ownership"]);
    expect(seen.slice(2)).toEqual(["native"]);
  });
});

describe("the verdict over all orders", () => {
  it("does not wait for the native run", async () => {
    let finish = (_run: Run): void => undefined;
    const native = () => new Promise<Run>((resolve) => (finish = resolve));
    let tell = (_verdict: Verdict): void => undefined;
    const early = new Promise<Verdict>((resolve) => (tell = resolve));
    const final = check({ native }, { onVerdict: (verdict) => tell(verdict) });
    expect(await early).toMatchObject({ kind: "passed", runs: [{}] });
    finish(nativeAs(right));
    expect((await final).kind).toBe("passed");
  });

  it("can be contradicted by the native run", async () => {
    const seen: Verdict["kind"][] = [];
    const native = async () => nativeAs(fakeRun([prints(1, "main")]));
    const final = await check({ native }, { onVerdict: ({ kind }) => seen.push(kind) });
    expect([...seen, final.kind]).toEqual(["passed", "failed"]);
  });

  it("is not told of a program that is rejected", async () => {
    const seen: Verdict[] = [];
    await check({ types: [diagnostic("TS2304")] }, { onVerdict: (verdict) => seen.push(verdict) });
    expect(seen).toEqual([]);
  });
});

describe("a program that breaks a rule", () => {
  it("is told its type errors, and its ownership is not looked at", async () => {
    const stages: string[] = [];
    const world = { types: [diagnostic("TS2304")], ownership: [diagnostic("E0382")] };
    const verdict = await check(world, { onStage: ({ kind }) => stages.push(kind) });
    expect(verdict).toMatchObject({
      failures: [{ kind: "diagnostics", diagnostics: [{ code: "TS2304" }] }],
      runs: [],
    });
    expect(stages).toEqual(["types"]);
  });

  it("is told its ownership errors, and does not run", async () => {
    const native = () => Promise.reject(new Error("it ran"));
    const verdict = await check({ ownership: [diagnostic("E0382"), diagnostic("w", "warning")], native });
    expect(verdict).toMatchObject({
      failures: [{ kind: "diagnostics", diagnostics: [{ code: "E0382" }, { code: "w" }] }],
    });
  });
});

describe("a program that must be rejected", () => {
  const request = { expectation: expectation(rejected("E0373")) };
  it.each<readonly [string, World, unknown]>([
    ["passes with that error", { ownership: [diagnostic("E0373")] }, { kind: "passed", runs: [] }],
    [
      "fails with another error",
      { ownership: [diagnostic("E0382")] },
      { failures: [{ kind: "diagnostics", message: "the program is rejected, but not with E0373" }] },
    ],
    [
      "fails with a warning of that code",
      { ownership: [diagnostic("E0373", "warning")] },
      { failures: [{ kind: "source" }] },
    ],
    [
      "fails without an error",
      {},
      { failures: [{ kind: "source", message: "the program is not rejected, and E0373 is asked for" }] },
    ],
  ])("%s", async (_, world, verdict) => {
    expect(await check(world, request)).toMatchObject(verdict as object);
  });
});

describe("a program that behaves wrongly", () => {
  const short = fakeRun([prints(1, "main"), exits(1), isKilled(2)]);
  const long = fakeRun([prints(1, "main"), prints(2, "a"), exits(1), isKilled(2)]);
  const found = (run: Run, request = wanted): Found => {
    const mismatch = match(request, run);
    if (mismatch === null) throw new Error("nothing is wrong with this run");
    return { run: controlled(run), mismatch, schedule: [{ step: 1, thread: 2 }] };
  };
  const exploredAs = (runs: readonly Run[], wrong: Orders["wrong"] | null) => async () => ({
    found: runs.map((run) => found(run)),
    orders: wrong && { all: 6, wrong },
  });

  it("shows a schedule before the native run", async () => {
    const verdict = await check({
      explored: exploredAs([short], { missing: 2 }),
      native: async () => nativeAs(long),
    });
    expect(verdict).toMatchObject({
      kind: "failed",
      failures: [
        {
          kind: "behaviour",
          message: "a line is missing in 2 of 6 orderings",
          finding: { at: 1, run: { scheduler: "controlled" }, schedule: [{ step: 1, thread: 2 }] },
        },
      ],
    });
  });

  it("shows the native run when no order was wrong", async () => {
    const verdict = await check({ native: async () => nativeAs(short) });
    expect(verdict).toMatchObject({
      failures: [{ message: "a line is missing on real threads", finding: { run: { scheduler: "native" } } }],
    });
  });

  it.each([
    [{ missing: 6 }, "a line is missing in all 6 orderings"],
    [null, "a line is missing in some orderings"],
  ])("says in how many orders: %j", async (wrong, message) => {
    const verdict = await check({ explored: exploredAs([short], wrong) });
    expect(verdict).toMatchObject({ failures: [{ message }] });
  });

  it("tells each kind of fault once, the earliest first", async () => {
    const panicked = fakeRun([does.panics(2, "boom")]);
    const verdict = await check({ explored: exploredAs([long, panicked], { panic: 2, missing: 1 }) });
    expect(verdict.kind === "failed" && verdict.failures.map(({ message }) => message)).toEqual([
      "a panic is not as it should be in 2 of 6 orderings",
      "a line is missing in 1 of 6 orderings",
    ]);
  });

  it("tells what the source should do after what the runs show", async () => {
    const request = {
      expectation: expectation(lines("x"), uses("thread.scope"), avoids("setTimeout")),
      text: "setTimeout()",
    };
    const explored = async () => ({
      found: [found(right, request.expectation)],
      orders: { all: 3, wrong: { line: 3 } },
    });
    const verdict = await check({ explored }, request);
    expect(verdict.kind === "failed" && verdict.failures.map(({ message }) => message)).toEqual([
      "a line is wrong in all 3 orderings",
      "the program does not use `thread.scope`",
      "the program uses `setTimeout`",
    ]);
  });
});

describe("a program in which a thread waits by asking again and again", () => {
  const waiting = { who: "thread 2", asks: Operation.trySend, position: "p.ts:4:9" };
  const sentence = "thread 2 waits in a loop: it calls `trySend` again and again, at p.ts:4";
  const explored = async () => ({ waiting, bounded: true });

  it("passes, and is told what sleeps instead", async () => {
    const remarks = [`${sentence}. Better: \`send\` sleeps until there is room`];
    expect(await check({ explored })).toMatchObject({ kind: "passed", remarks });
  });

  it("fails where who waits must sleep", async () => {
    const strict = expectation(par(by("main", "main"), by(child(1), "a", "b")), blocks());
    expect(await check({ explored }, { expectation: strict })).toMatchObject({
      failures: [{ kind: "orders", message: sentence, help: "`send` sleeps until there is room" }],
    });
    expect(await check({}, { expectation: strict })).toMatchObject({ kind: "passed" });
  });

  it("is told where it is when a search had to be given up", async () => {
    const stopped = async () => ({ waiting, stopped: "limit" as const, orders: null });
    expect(await check({ explored: stopped })).toMatchObject({
      kind: "unjudged",
      reason: `a run in one of its orders did not come to an end; ${sentence}`,
    });
  });

  it("fails at once where nobody is left who could change the answer", async () => {
    const mismatch = { cause: "endless", at: 1, reason: "for ever", expected: [] } as const;
    const native = (_program: unknown, { signal }: { readonly signal?: AbortSignal } = {}) =>
      new Promise<never>((_, reject) => signal?.addEventListener("abort", () => reject(signal.reason)));
    const endless = async () => ({
      found: [{ run: controlled(right), mismatch, schedule: [] }],
      waiting,
      stopped: "limit" as const,
      orders: null,
    });
    expect(await check({ explored: endless, native })).toMatchObject({
      failures: [{ message: "a loop never ends in some orderings", finding: { reason: "for ever" } }],
    });
  });
});

it("a right program that merely waits for its threads is told so", async () => {
  const explored = async () => ({ joinedAtOnce: true });
  const remarks = [expect.stringContaining("`join` comes right behind each `spawn`")];
  expect(await check({ explored })).toMatchObject({ kind: "passed", remarks });
  const panicked = async () => ({ joinedAtOnce: true, first: fakeRun([does.panics(2, "boom")]) });
  expect(await check({ explored: panicked })).not.toHaveProperty("remarks");
});

describe("what cannot be judged", () => {
  const stopped = fakeRun([prints(1, "main")], {
    end: { kind: "limit", limit: "steps", message: "more than 20,000 steps" },
  });

  it("is an order that was stopped while nothing was wrong", async () => {
    const mismatch = match(wanted, stopped);
    const found = mismatch === null ? [] : [{ run: controlled(stopped), mismatch, schedule: [] }];
    const verdict = await check({ explored: async () => ({ stopped: "limit", orders: null, found }) });
    expect(verdict).toMatchObject({
      kind: "unjudged",
      reason: "the run was stopped: more than 20,000 steps",
    });
  });

  it("is a program that does something else in the same order", async () => {
    const verdict = await check({ explored: async () => ({ stopped: "nondeterministic", orders: null }) });
    expect(verdict).toMatchObject({
      kind: "unjudged",
      reason: expect.stringContaining("in the same order again"),
    });
  });

  it("is not a search that was too long: it says that nothing was found", async () => {
    const verdict = await check({ explored: async () => ({ stopped: "budget", orders: null }) });
    expect(verdict).toMatchObject({ kind: "passed", search: { complete: false } });
  });

  it("is no native run without an end: that is the program's fault", async () => {
    const verdict = await check({ native: async () => nativeAs(stopped) });
    expect(verdict).toMatchObject({
      failures: [{ message: "the program does not come to an end on real threads" }],
    });
  });

  it("is a failure of the engine, which ends the other runs too", async () => {
    let ended = false;
    const explored = (signal: AbortSignal | undefined) =>
      new Promise<never>((_, reject) => {
        signal?.addEventListener("abort", () => {
          ended = true;
          reject(signal.reason);
        });
      });
    const verdict = await check({
      explored,
      native: () => Promise.reject(new Error("no process could be started")),
    });
    expect(verdict).toMatchObject({ kind: "unjudged", reason: "no process could be started" });
    expect(ended).toBe(true);
  });

  it("is an expectation that fits in too many ways", async () => {
    const many = Array.from({ length: 6 }, (_, n) =>
      lines(...Array.from({ length: 9 }, () => /x|y/), `end ${n}`),
    );
    const busy = fakeRun(Array.from({ length: 60 }, () => prints(1, "x")));
    const verdict = await check(
      { native: async () => nativeAs(busy) },
      { expectation: expectation(par(...many)) },
    );
    expect(verdict).toMatchObject({
      kind: "unjudged",
      reason: expect.stringContaining("more than 10,000 ways"),
    });
  });
});

describe("an aborted check", () => {
  const reason = new Error("newer text");

  it("rejects with the signal's reason before it begins", async () => {
    await expect(check({}, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });

  it("rejects with the signal's reason while programs run", async () => {
    const controller = new AbortController();
    const explored = (signal: AbortSignal | undefined) =>
      new Promise<never>((_, reject) => {
        signal?.addEventListener("abort", () => reject(new Error("ended")));
        controller.abort(reason);
      });
    await expect(check({ explored }, { signal: controller.signal })).rejects.toBe(reason);
  });
});
