/** A closure of one shape: what makes it, and what it gives when it is called, as `debug` shows that. */
export interface Shape {
  /** Completes "a thread runs a closure over …". */
  readonly title: string;
  /** Declarations at the top of the module. */
  readonly items?: string;
  /** The body of a function that returns the closure. */
  readonly body: string;
  readonly expected: string;
}

const IMPORTS = `import { Arc, Cell, Duration, JoinHandle, Mutex, None, Ok, Option, RefCell, Some, chunksMut, debug, drop, move, splitAtMut, thread, threadLocal } from "thread-lessons";`;

/**
 * A program that calls the closure where it was made, in a thread, in a thread of a thread that made it, and in a
 * thread of a thread through which it only passed. Each prints its name and the result.
 */
export function spawning({ items = "", body }: Shape): string {
  return `${IMPORTS}
${items}
function shape(): () => unknown {
${body}
}
export function main() {
  console.log("here", shape()());
  console.log("in a thread", thread.spawn(move(shape())).join().unwrap());
  const nested = thread.spawn(() => thread.spawn(move(shape())).join().unwrap());
  console.log("made in a thread", nested.join().unwrap());
  const sent = shape();
  const passed = thread.spawn(move(() => thread.spawn(move(sent)).join().unwrap()));
  console.log("passed through a thread", passed.join().unwrap());
}`;
}

/** What a right run of `spawning` prints. */
export function spawningPrints({ expected }: Shape): string {
  return ["here", "in a thread", "made in a thread", "passed through a thread"]
    .map((place) => `${place} ${expected}\n`)
    .join("");
}

/**
 * A program whose shape calls `borrow(f)`, which runs `f` where it is, in a scoped thread, or in a scoped thread of a
 * scoped thread; what the shape returns tells what became of the variables that `f` changed. The last one does all of
 * it inside a spawned thread.
 */
export function borrowing({ items = "", body }: Shape): string {
  return `${IMPORTS}
${items}
type Borrow = (f: () => void) => void;
const here: Borrow = (f) => f();
const scoped: Borrow = (f) => thread.scope((s) => { s.spawn(f).join().unwrap(); });
const unjoined: Borrow = (f) => thread.scope((s) => { s.spawn(f); });
const nested: Borrow = (f) => thread.scope((s) => {
  s.spawn(() => { thread.scope((inner) => { inner.spawn(f); }); });
});
function shape(borrow: Borrow): unknown {
${body}
}
export function main() {
  console.log("here", shape(here));
  console.log("joined", shape(scoped));
  console.log("unjoined", shape(unjoined));
  console.log("one deeper", shape(nested));
  console.log("in a spawned thread", thread.spawn(() => shape(nested)).join().unwrap());
}`;
}

/** What a right run of `borrowing` prints. */
export function borrowingPrints({ expected }: Shape): string {
  return ["here", "joined", "unjoined", "one deeper", "in a spawned thread"]
    .map((place) => `${place} ${expected}\n`)
    .join("");
}
