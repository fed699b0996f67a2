import { afterAll, beforeAll, expect, it } from "vitest";
import { createChecker } from "#lib/checker/checker.js";
import { createCompiler } from "#lib/compiler/compiler.js";
import { expectation, lines } from "#lib/expect/vocabulary.js";
import { unicodeGlyphs } from "#lib/report/glyphs.js";
import { drawParts } from "#lib/report/screen.js";
import { engineForTests } from "../engine/programs.js";
import { reportOf, styleOf } from "../report/sample.js";

const engine = engineForTests(4);
const { compile } = createCompiler();
const checker = createChecker({ compile, checkOwnership: () => [], engine });
const look = { ...styleOf(200), glyphs: unicodeGlyphs };

beforeAll(() => engine.warm());
afterAll(() => engine.close());

/** What is said above the picture of two threads that each do `add` once to what `make` makes, where another number is wanted. */
async function told(
  wanted: "2" | "3",
  [make, add, value]: readonly [string, string, string],
): Promise<string> {
  const text = `import { AtomicU32, Mutex, Ordering, RwLock, thread } from "thread-lessons";
const n = new ${make};
function add(): void {
${add}
}
export function main(): void {
  const a = thread.spawn(add);
  const b = thread.spawn(add);
  a.join().unwrap();
  b.join().unwrap();
  console.log(n.${value});
}`;
  const verdict = await checker.check({ file: "p.ts", text, expectation: expectation(lines(wanted)) });
  expect(verdict.kind).toBe("failed");
  const cause = drawParts(reportOf(verdict), look, "columns").details.find(({ part }) => part === "cause");
  return cause?.lines.join(" ") ?? "";
}

it.each([
  [
    "an atomic",
    [
      "AtomicU32(0)",
      "const old = n.load(Ordering.SeqCst);\nn.store(old + 1, Ordering.SeqCst);",
      "load(Ordering.SeqCst)",
    ],
  ],
  [
    "a mutex",
    [
      "Mutex(0)",
      "const old = n.lock().unwrap().value;\nn.lock().unwrap().value = old + 1;",
      "lock().unwrap().value",
    ],
  ],
  [
    "a reader-writer lock",
    [
      "RwLock(0)",
      "const old = n.read().unwrap().value;\nn.write().unwrap().value = old + 1;",
      "read().unwrap().value",
    ],
  ],
] as const)("a lost update of %s is told with its places", async (_, parts) => {
  expect(await told("2", parts)).toMatch(
    /An update is lost: thread \d reads `n` at p.ts:4 and writes it at :5; in between thread \d writes it \(steps \d+, \d+ and \d+\)\./,
  );
});

it.each([
  ["in one step", ["AtomicU32(0)", "n.fetchAdd(1, Ordering.SeqCst);", "load(Ordering.SeqCst)"]],
  [
    "under the lock",
    ["Mutex(0)", "n.lock().unwrap().value += 1;\nn.lock().unwrap().value += 0;", "lock().unwrap().value"],
  ],
] as const)("an update %s is not lost", async (_, parts) => {
  expect(await told("3", parts)).not.toContain("lost");
});
