import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Practice } from "#lib/cli/practice.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const exercise = { path: "01_a/a.ts", expectation: {} };
const proved = { exercise, text: "text", verdict: { kind: "passed", search: { complete: true } } };

/** Tools that only count what is asked of them. */
function openPractice({ program = {} as object | null, fails = false } = {}) {
  const texts: string[] = [];
  const budgets: number[] = [];
  const frontEnd = {
    compile: ({ text }: { text: string }) => {
      texts.push(text);
      if (fails) throw new Error("the compiler is broken");
      return { program, diagnostics: [], analysis: {} };
    },
    checkOwnership: () => [],
  };
  const engine = {
    control: async (_: unknown, { task, onSaid }: { task: never; onSaid: (message: unknown) => void }) => {
      budgets.push((task as { budget: { executions: number } }).budget.executions);
      onSaid({});
    },
  };
  const practice = new Practice({ frontEnd, engine } as never);
  return {
    practice,
    texts,
    budgets,
    begin: (practised: unknown = proved) => practice.begin(practised as never),
  };
}

test("a text is judged a few times more while nobody waits, each time as news", async () => {
  const { texts, budgets, begin } = openPractice();
  begin();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(texts.length).toBeGreaterThan(5);
  expect(new Set(texts).size).toBe(texts.length);
  expect(budgets.length).toBe(texts.length);
  expect(Math.max(...budgets)).toBeLessThan(50);
  begin();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(texts.length).toBe(budgets.length);
  expect(texts.length).toBeLessThan(30);
});

test("who comes in between does not wait", async () => {
  const { practice, texts, begin } = openPractice();
  begin();
  await vi.advanceTimersByTimeAsync(10);
  practice.pause();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(texts).toEqual([]);
  begin();
  await vi.advanceTimersByTimeAsync(31);
  const before = texts.length;
  expect(before).toBeGreaterThan(0);
  practice.pause();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(texts.length).toBe(before);
});

test.each([
  ["does not compile", { program: null }, proved],
  [
    "was not run in every order",
    {},
    { ...proved, verdict: { kind: "unjudged", search: { complete: false } } },
  ],
  ["was not run at all", {}, { ...proved, verdict: { kind: "rejected", diagnostics: [] } }],
])("a program that %s is not run", async (_, tools, practised) => {
  const { texts, budgets, begin } = openPractice(tools);
  begin(practised);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(texts.length).toBeGreaterThan(5);
  expect(budgets).toEqual([]);
});

test("what goes wrong ends it without a word", async () => {
  const { texts, begin } = openPractice({ fails: true });
  begin();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(texts.length).toBe(1);
});
