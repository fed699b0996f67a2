import { expect, test } from "vitest";
import { compile } from "../compiler/two-threads.js";

const STD = "Arc, Cell, Duration, drop, move, Mutex, panic, Rc, Some, thread";

/** The statements, all in one program; and the first help for each of them. */
function helps(statements: readonly string[]): readonly (string | null)[] {
  const lines = statements.map((statement) => `() => { ${statement} };`);
  const head = [`import { ${STD} } from "thread-lessons";`, "export function main(): void {"];
  const { diagnostics } = compile([...head, ...lines, "}"].join("\n"));
  return lines.map((_, index) => {
    const here = diagnostics.filter(({ span }) => span.line === index + head.length + 1);
    return here.find(({ help }) => help !== null)?.help ?? null;
  });
}

const spellings: readonly (readonly [statement: string, help: string | null])[] = [
  ["Mutex.new(0);", "write `new Mutex(…)`"],
  ["thread.Builder.new();", "write `new thread.Builder(…)`"],
  ["Arc(1);", "write `new Arc(…)`"],
  ["new Mutex();", "give it the value that it is to hold: `new Mutex(0)`"],
  ["const a = new Arc(new Mutex(0)); a.lock();", "the value is inside: write `a.value.lock`"],
  ["const a = new Arc([1]); a.length;", "the value is inside: write `a.value.length`"],
  ["const a = new Arc([1]); a.clone();", "write `Arc.clone(a)`"],
  ["const m = new Mutex(0); m.value += 1;", "lock it first: `m.lock().unwrap().value`"],
  ["const m = new Mutex(0); m.lock().value += 1;", "the value is inside: write `m.lock().unwrap().value`"],
  [
    "const m = new Mutex(0); m.unlock();",
    "a lock ends with the block of `using guard = m.lock().unwrap()`, or by `drop(guard)`",
  ],
  ["const m = new Mutex([1]); m.push(1);", "the value is inside: write `m.lock().unwrap().value.push`"],
  ["const m = new Mutex(0); using g = m.lock().unwrap(); g += 1;", "the value is inside: write `g.value`"],
  [
    "const h = thread.spawn(() => 1); h.is_finished();",
    "Rust's names are written in camelCase here: `h.isFinished`",
  ],
  ["Duration.from_millis(1);", "Rust's names are written in camelCase here: `Duration.fromMillis`"],
  ["const h = thread.spawn(() => 1); h.then(() => 1);", "wait for the thread's result: `h.join().unwrap()`"],
  ["const h = thread.spawn(() => 1); h.join() + 1;", "the value is inside: write `h.join().unwrap()`"],
  [
    "const n: number = thread.spawn(() => 1).join();",
    "the value is inside: write `thread.spawn(() => 1).join().unwrap()`",
  ],
  [
    "const n: number = thread.spawn(() => 1);",
    "the value is inside: write `thread.spawn(() => 1).join().unwrap()`",
  ],
  [
    "new thread.Builder().spawn(() => 1).join();",
    "the value is inside: write `new thread.Builder().spawn(() => 1).unwrap().join`",
  ],
  [
    "thread.spawn(console.log('x'));",
    "`spawn` wants a function, and this calls one: write `() => console.log('x')`",
  ],
  ["thread.spawn(move || 1);", "write `move(() => …)`"],
  ["thread.scope(() => { s.spawn(() => 1); });", "name the scope: `thread.scope((s) => …)`"],
  ["spawn(() => 1);", "it belongs to `thread`: write `thread.spawn`"],
  ["println!('x');", "write `console.log(…)`"],
  ["vec![1];", "an array is written `[1, 2, 3]`"],
  ["new AtomicI32(0);", 'consider importing it: `import { AtomicI32 } from "thread-lessons"`'],
  ["thread_local(() => 1);", "Rust's names are written in camelCase here: `threadLocal`"],
  ["const n: usize = 1;", "the type of a number is `number`"],
  ["const o = { a: 1 }; o.b;", null],
  ["const n: number = 'x';", null],
  ["[1].new();", null],
];

test("a type error about Rust's spelling says how that is written here", () => {
  expect(helps(spellings.map(([statement]) => statement))).toEqual(spellings.map(([, help]) => help));
});

test.each([
  ["const m = Mutex::new(0);", "Rust's `::` is `.` here, and `Mutex::new(0)` is `new Mutex(0)`"],
  ["let mut n = 1;", "`let` variables can always be changed: leave `mut` out"],
  ["thread.spawn(|| 1);", "a closure is written `() => …`"],
  ["thread.spawn(move () => 1);", "write `move(() => …)`"],
  [
    "const r = f()?;",
    "there is no `?` here: take the value by `.unwrap()`, or look at both cases by `.match({ Ok: …, Err: … })`",
  ],
  ["f(&n);", "no `&` is needed: what is not moved is borrowed"],
  ["const n = *guard;", "no `*` is needed: what a guard or an `Arc` holds is its `.value`"],
  ["const n = ;", null],
  ["f(;", null],
  ["function f: void {}", null],
])("a syntax error about Rust's %s", (statement, help) => {
  expect(helps([statement])).toEqual([help]);
});

test("no message names a file of the machine", () => {
  const { diagnostics } = compile(
    `import { ${STD} } from "thread-lessons"; export function main() { thread.x; const p: string = panic; }`,
  );
  expect(diagnostics).toHaveLength(2);
  expect(JSON.stringify(diagnostics)).not.toMatch(/import\(|node_modules|\/dist\//);
});
