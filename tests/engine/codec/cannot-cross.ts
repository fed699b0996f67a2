/** A value that must stay in its thread, and the sentence that says so. */
export interface Stays {
  /** Completes "a closure cannot take along …". */
  readonly title: string;
  readonly items?: string;
  /** Statements that declare what `use` uses. */
  readonly setup: string;
  /** An expression over it; the closure that is spawned evaluates it. */
  readonly use: string;
  /** The message of the spawner's panic. */
  readonly message: string;
}

/** A program whose spawn panics on main. */
export function spawningOf({ items = "", setup, use }: Stays): string {
  return `import { Cell, Mutex, Rc, RefCell, move, thread } from "thread-lessons";
${items}
export function main() {
  ${setup}
  const handle = thread.spawn(move(() => ${use}));
  console.log("spawned");
  handle.join().unwrap();
}`;
}

const OUTSIDE = "does not come from the program's own code (or uses `super` or `arguments`)";

export const stays: readonly Stays[] = [
  {
    title: "a function from outside",
    setup: `const config = { name: "c", onDone: Math.max };`,
    use: `config.onDone(1)`,
    message: `\`config.onDone\` cannot cross threads: function \`max\` ${OUTSIDE}`,
  },
  {
    title: "a bound function in a list",
    setup: `const greet = function greet(this: { n: number }) { return this.n; }; const jobs = [{ run: greet.bind({ n: 1 }) }];`,
    use: `jobs[0]?.run()`,
    message: `\`jobs[0].run\` cannot cross threads: function \`bound greet\` ${OUTSIDE}`,
  },
  {
    title: "a function from outside that a captured closure captures",
    setup: `const now = Math.random; const inner = () => now();`,
    use: `inner()`,
    message: `\`inner.now\` cannot cross threads: function \`random\` ${OUTSIDE}`,
  },
  {
    title: "a unique symbol",
    setup: `const options = { key: Symbol("mine") };`,
    use: `options.key`,
    message: "`options.key` cannot cross threads: a symbol is unique to the thread that made it",
  },
  {
    title: "a WeakMap",
    setup: `const state = { cache: new WeakMap<object, number>() };`,
    use: `state.cache.get({})`,
    message: "`state.cache` cannot cross threads: a WeakMap cannot be sent to another thread",
  },
  {
    title: "an Rc",
    setup: `const config = { shared: new Rc(5) };`,
    use: `config.shared.value`,
    message:
      "`config.shared` cannot cross threads: `Rc` cannot be sent between threads safely: its count is not atomic; use an `Arc`",
  },
  {
    title: "a RefCell that is borrowed",
    setup: `const cells = new Map([["a", new RefCell(5)]]); using five = cells.get("a")?.borrow();`,
    use: `cells.size`,
    message:
      '`cells["a"]` cannot cross threads: a `RefCell` cannot be sent to another thread while it is borrowed',
  },
  {
    title: "what is in a Cell",
    setup: `const cell = new Cell({ shared: new Rc(1) });`,
    use: `cell.get().shared.value`,
    message:
      "`cell.value.shared` cannot cross threads: `Rc` cannot be sent between threads safely: its count is not atomic; use an `Arc`",
  },
  {
    title: "a function with properties of its own",
    setup: `const odd = { run: Object.assign(() => 1, { count: 1 }) };`,
    use: `odd.run()`,
    message: "`odd.run` cannot cross threads: a function cannot take along properties of its own, as `count`",
  },
  {
    title: "a MutexGuard",
    setup: `const total = new Mutex(0); using guard = total.lock().unwrap();`,
    use: `guard.value`,
    message:
      "`guard` cannot cross threads: a `MutexGuard` cannot be sent between threads: the thread that locked must unlock",
  },
  {
    title: "an instance of a class that is declared inside a function",
    setup: `class Local { n = 1; } const box = { value: new Local() };`,
    use: `box.value.n`,
    message:
      "`box.value` cannot cross threads: class `Local` is declared inside a function; declare it at the top of the module",
  },
  {
    title: "raw shared memory",
    setup: `const memory = { raw: new SharedArrayBuffer(8) };`,
    use: `memory.raw.byteLength`,
    message: "`memory.raw` cannot cross threads: a SharedArrayBuffer cannot be sent to another thread",
  },
  {
    title: "a view of raw shared memory",
    setup: `const words = new Int32Array(new SharedArrayBuffer(8));`,
    use: `words[0]`,
    message:
      "`words` cannot cross threads: raw shared memory is outside what threads may share here; use a Mutex or an atomic",
  },
  {
    title: "what a field of an instance holds",
    items: `class Job { constructor(readonly done: () => number) {} }`,
    setup: `const job = new Job(Math.random);`,
    use: `job.done()`,
    message: `\`job.done\` cannot cross threads: function \`random\` ${OUTSIDE}`,
  },
  {
    title: "what a captured `this` holds",
    items: `class Job { done = Math.random; closure() { return () => this.done(); } }`,
    setup: `const f = new Job().closure();`,
    use: `f()`,
    message: `\`f.this.done\` cannot cross threads: function \`random\` ${OUTSIDE}`,
  },
  {
    title: "a running generator",
    items: `function* count() { yield 1; yield 2; }`,
    setup: `const source = { numbers: count() };`,
    use: `source.numbers.next().value`,
    message: "`source.numbers` cannot cross threads: a Generator cannot be sent to another thread",
  },
  {
    title: "an iterator",
    setup: `const entries = new Map([[1, 2]]).entries();`,
    use: `entries.next().value`,
    message: "`entries` cannot cross threads: a Map Iterator cannot be sent to another thread",
  },
  {
    title: "what a `#private` field of an instance holds",
    items: `class Job { #done = Math.random; run() { return this.#done(); } }`,
    setup: `const job = new Job();`,
    use: `job.run()`,
    message: `\`job.#private\` cannot cross threads: function \`random\` ${OUTSIDE}`,
  },
];
