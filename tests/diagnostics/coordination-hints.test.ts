import { expect, test } from "vitest";
import { createCompiler } from "#lib/compiler/compiler.js";

const { compile } = createCompiler();

const NAMES = "Arc, AtomicU32, Barrier, Condvar, drop, Mutex, mpsc, OnceLock, Ordering";

const statements: readonly (readonly [statement: string, help: string | null])[] = [
  ["new Barrier();", "say how many threads come together: `new Barrier(2)`"],
  ["Barrier.wait(2);", "make one first: `const one = new Barrier(…)`, then `one.wait`"],
  ["mpsc.syncChannel<number>();", "say how many messages have room: `mpsc.syncChannel(1)`"],
  ["const n = new AtomicU32(0); n += 2;", "write `n.fetchAdd(2, Ordering.SeqCst)`"],
  ["const n = new AtomicU32(0); n++;", "write `n.fetchAdd(1, Ordering.SeqCst)`"],
  [
    "const n = new AtomicU32(0); n.fetchAdd(1);",
    "it also takes an ordering, in the last place: `Ordering.SeqCst`",
  ],
  [
    "const m = new Mutex(0); const c = new Condvar(); let g = m.lock().unwrap(); g = c.wait(g);",
    "the value is inside: write `c.wait(g).unwrap()`",
  ],
  [
    "const m = new Mutex(0); const c = new Condvar(); using g = m.lock().unwrap(); g = c.wait(g).unwrap();",
    "what `using` declares stays as it is: write `let g = …`, and `drop(g)` when you are done with it",
  ],
  [
    "const m = new Mutex([0]); new Condvar().waitWhile(m.lock().unwrap(), (all) => all.length === 0);",
    "the value is inside: write `all.value.length`",
  ],
  ["const [tx] = mpsc.channel<number>(); tx.drop();", "write `drop(tx)`"],
  [
    "const [tx] = mpsc.channel<string>(); const s: string = tx.send('a').unwrapErr();",
    "the value is inside: write `tx.send('a').unwrapErr().value`",
  ],
  [
    "new OnceLock<number>().getOrInit(Math.random());",
    "`getOrInit` wants a function, and this calls one: write `() => Math.random()`",
  ],
  ["const t = (m: Mutex<number[]>) => m; const g = new Arc([1]); t(g);", null],
];

test("a type error about what coordinates threads says what to write", () => {
  const head = [`import { ${NAMES} } from "thread-lessons";`, "export function main(): void {"];
  const lines = statements.map(([statement]) => `() => { ${statement} };`);
  const { diagnostics } = compile({ file: "program.ts", text: [...head, ...lines, "}"].join("\n") });
  const helps = statements.map(([statement], index) => {
    const here = diagnostics.filter(({ span }) => span.line === index + head.length + 1);
    return [statement, here.find(({ help }) => help !== null)?.help ?? null];
  });
  expect(helps).toEqual(statements);
});
