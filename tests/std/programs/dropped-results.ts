import type { Shown } from "./shown.js";

const program = (
  body: string,
): string => `import { Arc, Mutex, Some, drop, move, thread } from "thread-lessons";
export function main() {
  const m = new Mutex(0);
  const free = () => m.tryLock().isOk();
  ${body}
}`;

/** Where Rust drops a `Result` that has a guard in it, and with it the guard. */
export const droppedResults: readonly Shown[] = [
  {
    title: "a statement of its own",
    text: program(`m.lock(); void m.lock(); console.log(free());`),
    expected: "true",
  },
  {
    title: "a method that only looks",
    text: program(`const a = m.tryLock().isOk(); const b = m.tryLock().isOk(); console.log(a, b, free());`),
    expected: "true true true",
  },
  {
    title: "a condition, before the block",
    text: program(
      `if (m.lock().isOk()) m.lock().unwrap().value += 1; console.log(free(), m.lock().unwrap().value);`,
    ),
    expected: "true 1",
  },
  {
    title: "a `while` condition",
    text: program(`let n = 0; while (m.lock().isOk() && n < 3) n++; console.log(n, free());`),
    expected: "3 true",
  },
  {
    title: "an argument that is only looked at",
    text: program(`console.log(m.tryLock()); console.log(free());`),
    expected: "Ok(0)\ntrue",
  },
  {
    title: "`ok` and `err`, as statements",
    text: program(`m.lock().ok(); m.lock().err(); console.log(free());`),
    expected: "true",
  },
  {
    title: "an `Option` around a guard",
    text: program(`Some(m.lock().unwrap()).isSome(); console.log(free());`),
    expected: "true",
  },
  {
    title: "the arms of `match`",
    text: program(`m.lock().match({ Ok: (g) => { g.value += 1; }, Err: (e) => { e.intoInner().value = 9; } });
  console.log(m.lock().match({ Ok(g) { return g.value; }, Err: () => -1 }), free());`),
    expected: "1 true",
  },
  {
    title: "the closure of `map`",
    text: program(`console.log(m.lock().map((g) => g.value).unwrap()); console.log(free());`),
    expected: "0\ntrue",
  },
  {
    title: "an explicit drop",
    text: program(`const r = m.lock(); console.log(free()); drop(r); console.log(free());`),
    expected: "false\ntrue",
  },
  {
    title: "a poisoned lock's error",
    text: program(`const p = new Arc(new Mutex(1)); const q = Arc.clone(p);
  try { thread.spawn(move(() => { using g = q.value.lock().unwrap(); throw g.value; })).join(); } finally {}
  p.value.lock(); p.value.lock().ok(); p.value.lock().unwrapErr().getRef().value += 1;
  console.log(p.value.tryLock().unwrapErr().isWouldBlock());
  console.log(p.value.lock().unwrapErr().intoInner().value);`),
    expected: "false\n2",
  },
];

/** Who keeps the guard. */
export const keptResults: readonly Shown[] = [
  {
    title: "a variable of the `Result`",
    text: program(`const r = m.lock(); console.log(free(), r.isOk());`),
    expected: "false true",
  },
  {
    title: "`using` after `unwrap`",
    text: program(`using g = m.tryLock().unwrap(); console.log(free(), g.value);`),
    expected: "false 0",
  },
  {
    title: "`using` after an arm that returns the guard",
    text: program(
      `using g = m.lock().match({ Ok: (g) => g, Err: (e) => e.intoInner() }); console.log(free(), g.value);`,
    ),
    expected: "false 0",
  },
  {
    title: "`using` after `unwrapOrElse`",
    text: program(`using g = m.lock().unwrapOrElse((e) => e.intoInner()); console.log(free(), g.value);`),
    expected: "false 0",
  },
  {
    title: "an object that an arm puts it into",
    text: program(`const held = m.lock().map((g) => ({ g })).unwrap(); console.log(free(), held.g.value);`),
    expected: "false 0",
  },
];
