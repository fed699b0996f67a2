/** A program, and how each of its runs ends. */
export interface Ending {
  readonly title: string;
  readonly text: string;
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

const FIRST_NOTE = "note: run with `RUST_BACKTRACE=1` environment variable to display a backtrace\n";

/** What std prints for a panic at the first `mark` of the text; the first panic of a process adds the note. */
function panicked(thread: string, text: string, mark: string, message: string, note = ""): string {
  const before = text.slice(0, text.indexOf(mark)).split("\n");
  const position = `${before.length}:${(before.at(-1) ?? "").length + 1}`;
  return `\nthread ${thread} panicked at program.ts:${position}:\n${message}\n${note}`;
}

type Told = (text: string) => string;

function ending(title: string, code: number, text: string, stdout: string, stderr: Told = () => ""): Ending {
  return { title, code, text, stdout, stderr: stderr(text) };
}

export const endings: readonly Ending[] = [
  ending(
    "main's return ends a thread that works, one that sleeps, one that waits and one that is parked",
    0,
    `import { Duration, thread } from "thread-lessons";
export function main() {
  thread.spawn(() => { for (;;) thread.yieldNow(); });
  thread.spawn(() => { thread.sleep(Duration.fromSecs(100)); console.log("late"); });
  thread.spawn(() => { thread.spawn(() => thread.park()).join().unwrap(); console.log("joined"); });
  thread.spawn(() => { thread.park(); console.log("unparked"); });
  for (let i = 0; i < 20; i++) thread.yieldNow();
  console.log("main is done");
}`,
    "main is done\n",
  ),
  ending(
    "main returns Ok",
    0,
    `import { Ok } from "thread-lessons";
export function main() { console.log("fine"); return Ok(); }`,
    "fine\n",
  ),
  ending(
    "main returns Err",
    1,
    `import { Err, Ok } from "thread-lessons";
export function main() { console.log("work"); return Math.abs(-1) > 0 ? Err("broken") : Ok(); }`,
    "work\n",
    () => 'Error: "broken"\n',
  ),
  ending(
    "main returns an ExitCode",
    7,
    `import { process } from "thread-lessons";
export function main() { return process.ExitCode.from(7); }`,
    "",
  ),
  ending(
    "main calls exit, and nothing after it happens",
    42,
    `import { process } from "thread-lessons";
export function main() {
  try { console.log("before"); process.exit(42); } catch { console.log("caught"); } finally { console.log("finally"); }
  console.log("after");
}`,
    "before\n",
  ),
  ending(
    "a thread calls exit while main waits for it",
    3,
    `import { process, thread } from "thread-lessons";
export function main() {
  thread.spawn(() => { console.log("child exits"); process.exit(3); }).join();
  console.log("joined");
}`,
    "child exits\n",
  ),
  ending(
    "abort",
    134,
    `import { process } from "thread-lessons";
export function main() { console.log("before"); process.abort(); }`,
    "before\n",
  ),
  ending(
    "main panics",
    101,
    `import { panic, thread } from "thread-lessons";
export function main() {
  thread.spawn(() => { for (;;) thread.yieldNow(); });
  console.log("before");
  if (Math.abs(-1) > 0) panic("main failed");
  console.log("after");
}`,
    "before\n",
    (text) => panicked("'main' (1)", text, 'panic("main', "main failed", FIRST_NOTE),
  ),
  ending(
    "main unwraps the panic of a thread: both messages, the note once",
    101,
    `import { panic, thread } from "thread-lessons";
export function main() {
  const handle = thread.spawn(() => { panic("boom"); });
  handle.join().unwrap();
}`,
    "",
    (text) =>
      panicked("'<unnamed>' (2)", text, 'panic("boom', "boom", FIRST_NOTE) +
      panicked("'main' (1)", text, "unwrap()", "called `Result::unwrap()` on an `Err` value: Any { .. }"),
  ),
  ending(
    "main expects the result of a thread that panicked",
    101,
    `import { panic, thread } from "thread-lessons";
export function main() {
  thread.spawn(() => { panic(); }).join().expect("worker failed");
}`,
    "",
    (text) =>
      panicked("'<unnamed>' (2)", text, "panic()", "explicit panic", FIRST_NOTE) +
      panicked("'main' (1)", text, "expect(", "worker failed: Any { .. }"),
  ),
  ending(
    "three named threads panic one after the other, and main goes on",
    0,
    `import { panic, thread } from "thread-lessons";
export function main() {
  for (const name of ["a", "b", "c"]) {
    const ended = new thread.Builder().name(name).spawn(() => { panic("boom"); }).unwrap().join();
    console.log(ended.unwrapErr().downcast(String).unwrap());
  }
}`,
    "boom\nboom\nboom\n",
    (text) =>
      panicked("'a' (2)", text, 'panic("', "boom", FIRST_NOTE) +
      panicked("'b' (3)", text, 'panic("', "boom") +
      panicked("'c' (4)", text, 'panic("', "boom"),
  ),
  ending(
    "a thrown Error is a panic with its name, in a module function on another line",
    0,
    `import { thread } from "thread-lessons";

class Empty extends Error { override name = "Empty"; }

function pop(list: number[]): number {
  const last = list.pop();
  if (last === undefined)
    throw new Empty("no element");
  return last;
}
export function main() {
  const ended = thread.spawn(() => pop([])).join();
  const error = ended.unwrapErr().downcast(Empty).unwrap();
  console.log(error instanceof Empty, error.message);
}`,
    "true no element\n",
    (text) => panicked("'<unnamed>' (2)", text, 'new Empty("', "Empty: no element", FIRST_NOTE),
  ),
  ending(
    "a thrown string and a thrown object",
    0,
    `import { thread } from "thread-lessons";
export function main() {
  console.log(thread.spawn(() => { throw "text"; }).join().unwrapErr().downcast(String));
  console.log(thread.spawn(() => { throw { code: 5 }; }).join().unwrapErr().downcast(Object));
}`,
    'Some("text")\nSome({ code: 5 })\n',
    (text) =>
      panicked("'<unnamed>' (2)", text, 'throw "', "text", FIRST_NOTE) +
      panicked("'<unnamed>' (3)", text, "throw {", "Box<dyn Any>"),
  ),
  ending(
    "a TypeError of the language",
    101,
    `export function main() {
  const list: { n: number }[] = [];
  console.log("before");
  const first = list[0] as { n: number };
  console.log(first.n);
}`,
    "before\n",
    (text) =>
      panicked(
        "'main' (1)",
        text,
        "n);",
        "TypeError: Cannot read properties of undefined (reading 'n')",
        FIRST_NOTE,
      ),
  ),
  ending(
    "a panic that is caught is no panic of the thread",
    0,
    `import { panic } from "thread-lessons";
export function main() {
  try { panic("caught"); } catch (e) { console.log((e as Error).message); }
  console.log("on");
}`,
    "caught\non\n",
    (text) => panicked("'main' (1)", text, 'panic("', "caught", FIRST_NOTE),
  ),
  ending(
    "a panic while panicking aborts",
    134,
    `import { panic, thread } from "thread-lessons";
export function main() {
  thread.spawn(() => {
    using door = { [Symbol.dispose]() { panic("second"); } };
    panic("first");
  }).join();
  console.log("joined");
}`,
    "",
    (text) =>
      panicked("'<unnamed>' (2)", text, 'panic("first', "first", FIRST_NOTE) +
      panicked("'<unnamed>' (2)", text, 'panic("second', "second") +
      "stack backtrace:\n   0: {closure}\n             at program.ts:4:41\n" +
      "   1: {closure}\n             at program.ts:5:20\n" +
      panicked("'<unnamed>' (2)", text, 'panic("second', "panic in a destructor during cleanup") +
      "thread caused non-unwinding panic. aborting.\n",
  ),
  ending(
    "a full stack ends the process, though a catch stands in the way",
    134,
    `import { thread } from "thread-lessons";
function deep(n: number): number { try { return 1 + deep(n + 1); } catch { return 0; } finally { n++; } }
export function main() {
  console.log("before");
  thread.spawn(() => deep(0)).join();
  console.log("after");
}`,
    "before\n",
    () =>
      "\nthread '<unnamed>' (2) has overflowed its stack\nfatal runtime error: stack overflow, aborting\n",
  ),
  ending(
    "an unjoined scoped thread that panics makes the scope panic",
    101,
    `import { panic, thread } from "thread-lessons";
export function main() {
  thread.scope((s) => {
    s.spawn(() => { panic("worker"); });
    console.log("closure done");
  });
}`,
    "closure done\n",
    (text) =>
      panicked("'<unnamed>' (2)", text, 'panic("worker', "worker", FIRST_NOTE) +
      panicked("'main' (1)", text, "scope((", "a scoped thread panicked"),
  ),
  ending(
    "a scoped thread that panics and is joined is only its result",
    0,
    `import { panic, thread } from "thread-lessons";
export function main() {
  thread.scope((s) => { console.log(s.spawn(() => { panic("worker"); }).join().isErr()); });
  console.log("scope is over");
}`,
    "true\nscope is over\n",
    (text) => panicked("'<unnamed>' (2)", text, 'panic("worker', "worker", FIRST_NOTE),
  ),
  ending(
    "a thread that panics with a lock poisons it",
    0,
    `import { Mutex, panic, thread } from "thread-lessons";
const TOTAL = new Mutex(1);
export function main() {
  thread.spawn(() => {
    using guard = TOTAL.lock().unwrap();
    guard.value = 2;
    panic("with the lock");
  }).join();
  console.log(TOTAL.isPoisoned());
  using guard = TOTAL.lock().unwrapErr().intoInner();
  console.log(guard.value);
}`,
    "true\n2\n",
    (text) => panicked("'<unnamed>' (2)", text, 'panic("with', "with the lock", FIRST_NOTE),
  ),
];
