const program = (imports: string, body: string, outside = ""): string =>
  `import { ${imports} } from "thread-lessons";\n${outside}\nexport function main() {\n  ${body}\n}`;

/** A program that does what it must not, what it prints all the same, and how it ends. */
export interface Misuse {
  readonly title: string;
  readonly text: string;
  readonly stdout: string;
  /** A part of stderr. */
  readonly stderr: string;
  readonly code: number;
}

const told = "console.log(message(() => ";
const message = `const message = (f: () => unknown) => catchUnwind(f).unwrapErr().downcast(String).unwrapOr("no text");`;
const deep = "function deep(n: number): number { try { return deep(n + 1) + 1; } finally { n++; } }";

/** One that panics with this message, and goes on. */
function panics(title: string, use: string, stdout: string, before = "", imports = ""): Misuse {
  const names = `catchUnwind, drop, move, Mutex, panic, thread, Arc${imports}`;
  const body = `${before}\n  ${told}${use}));`;
  return { title, text: program(names, body, message), stdout: `${stdout}\n`, stderr: stdout, code: 0 };
}

/** One whose stack is full, wherever that happens. */
function overflows(title: string, body: string, outside = ""): Misuse {
  const text = program("move, panic, thread, threadLocal", body, `${deep}\n${outside}`);
  return {
    title,
    text,
    stdout: "",
    stderr: "has overflowed its stack\nfatal runtime error: stack overflow, aborting",
    code: 134,
  };
}

const guard = "const m = new Mutex(1); const guard = m.lock().unwrap(); drop(guard);";

export const misuses: readonly Misuse[] = [
  panics(
    "a guard that was dropped is read",
    "guard.value",
    "use of moved value: this guard was dropped",
    guard,
  ),
  panics(
    "a guard that was dropped is written",
    "{ guard.value = 2; }",
    "use of moved value: this guard was dropped",
    guard,
  ),
  panics(
    "a handle is joined twice",
    "handle.join()",
    "use of moved value: this handle was joined before",
    "const handle = thread.spawn(() => 1); handle.join().unwrap();",
  ),
  panics(
    "a handle that was dropped is joined",
    "handle.join()",
    "use of moved value: this handle was joined before",
    "const handle = thread.spawn(() => 1); drop(handle);",
  ),
  panics(
    "a builder starts two threads",
    "builder.spawn(() => 2)",
    "use of moved value: this builder has started a thread",
    "const builder = new thread.Builder(); builder.spawn(() => 1).unwrap().join().unwrap();",
  ),
  panics(
    "a name with a NUL",
    'new thread.Builder().name("a\\0b").spawn(() => 1)',
    "thread name may not contain interior null bytes: NulError(1, [97, 0, 98])",
  ),
  panics(
    "a name with a NUL, in a scope",
    'thread.scope((s) => new thread.Builder().name("ü\\0").spawnScoped(s, () => 1))',
    "thread name may not contain interior null bytes: NulError(2, [195, 188, 0])",
  ),
  ...["NaN", "-1", "1.5", "Infinity"].map((bytes) =>
    panics(
      `a stack of ${bytes} bytes`,
      `new thread.Builder().stackSize(${bytes})`,
      `a stack cannot have ${bytes} bytes`,
    ),
  ),
  panics(
    "a panic hook that captures what cannot cross",
    "panic.setHook(() => console.log(config.at.length))",
    "`config.at` cannot cross threads: a Promise cannot be sent to another thread",
    "const config = { at: Promise.resolve(1) as unknown as string };",
  ),
  panics(
    "a closure that captures what cannot cross",
    "thread.spawn(() => config.at.length)",
    "`config.at` cannot cross threads: a Promise cannot be sent to another thread",
    "const config = { at: Promise.resolve(1) as unknown as string };",
  ),
  overflows("a recursion without end", "thread.spawn(() => deep(0)).join().unwrap();"),
  overflows("a recursion without end in main, in a try", "try { deep(0); } catch { console.log(1); }"),
  overflows("a recursion without end in a panic hook", 'panic.setHook(() => { deep(0); }); panic("x");'),
  overflows(
    "a recursion without end in a thread-local's initialiser",
    "key.with(() => {});",
    "const key = threadLocal(() => deep(0));",
  ),
  overflows(
    "a recursion without end in a destructor, while a panic unwinds",
    'using _d = new Deep(); panic("x");',
    "class Deep { [Symbol.dispose]() { deep(0); } }",
  ),
  overflows(
    "a recursion without end on a stack of its own size",
    "new thread.Builder().stackSize(2 ** 20).spawn(() => deep(0)).unwrap().join().unwrap();",
  ),
];
