/** A whole program about what all threads share, or what each has for itself. */
export interface ItemProgram {
  readonly title: string;
  readonly text: string;
  readonly expected: string;
}

/** Items of the module: statics are one object for all threads, thread-locals one for each. */
export const statics: readonly ItemProgram[] = [
  {
    title: "a Mutex at module level is one object for all threads",
    text: `import { Mutex, thread } from "thread-lessons";
      const TOTAL = new Mutex(0);
      function add(n: number) { using guard = TOTAL.lock().unwrap(); guard.value += n; }
      export function main() {
        add(1);
        thread.spawn(() => { add(10); thread.spawn(() => add(100)).join().unwrap(); }).join().unwrap();
        thread.scope((s) => { s.spawn(() => { add(1000); }); });
        console.log(TOTAL.lock().unwrap().value);
      }`,
    expected: "1111\n",
  },
  {
    title: "several statics keep apart, also in an array, in an object and in a class",
    text: `import { Arc, Mutex, thread } from "thread-lessons";
      const A = new Mutex(1), B = new Mutex("b");
      const BOTH = [new Mutex(10), new Mutex(20)];
      const NAMED = { log: new Mutex<string[]>([]) };
      const SHARED = new Arc(new Mutex(5));
      class Registry { static readonly count = new Mutex(7); }
      function update<T>(m: Mutex<T>, change: (value: T) => T): T {
        using guard = m.lock().unwrap();
        guard.value = change(guard.value);
        return guard.value;
      }
      function changeAll() {
        update(A, (n) => n + 1);
        update(B, (text) => text + "!");
        for (const m of BOTH) update(m, (n) => n + 1);
        update(NAMED.log, (log) => [...log, "in"]);
        update(SHARED.value, (n) => n * 2);
        update(Registry.count, (n) => n + 1);
      }
      function read<T>(m: Mutex<T>): T { return update(m, (value) => value); }
      export function main() {
        thread.spawn(changeAll).join().unwrap();
        thread.spawn(() => thread.spawn(changeAll).join().unwrap()).join().unwrap();
        console.log(read(A), read(B), BOTH.map(read), read(NAMED.log), read(SHARED.value), read(Registry.count));
      }`,
    expected: '3 b!! [12, 22] ["in", "in"] 20 9\n',
  },
  {
    title: "a static that a closure captured by value is the same one",
    text: `import { Mutex, move, thread } from "thread-lessons";
      const TOTAL = new Mutex(0);
      export function main() {
        const alias = TOTAL;
        thread.spawn(move(() => {
          { using guard = alias.lock().unwrap(); guard.value += 1; }
          using guard = TOTAL.lock().unwrap();
          guard.value += 1;
        })).join().unwrap();
        using guard = alias.lock().unwrap();
        console.log(guard.value);
      }`,
    expected: "2\n",
  },
  {
    title: "a thread-local is separate in each thread and made when it is first used",
    text: `import { Cell, RefCell, thread, threadLocal } from "thread-lessons";
      const COUNT = threadLocal(() => new Cell(1));
      const LOG = threadLocal(() => { console.log("made"); return new RefCell(["start"]); });
      function use() {
        COUNT.set(COUNT.get() + 1);
        LOG.withBorrowMut((log) => { log.value.push("more"); });
        return [COUNT.get(), LOG.withBorrow((log) => log.length)];
      }
      export function main() {
        COUNT.set(50);
        console.log("main", use());
        console.log("thread", thread.spawn(() => { use(); return use(); }).join().unwrap());
        console.log("deeper", thread.spawn(() => thread.spawn(use).join().unwrap()).join().unwrap());
        console.log("scoped", thread.scope((s) => s.spawn(use).join().unwrap()));
        console.log("main", use());
      }`,
    expected:
      "made\nmain [51, 2]\nmade\nthread [3, 3]\nmade\ndeeper [2, 2]\nmade\nscoped [2, 2]\nmain [52, 3]\n",
  },
  {
    title: "a worker that runs one thread after the other begins each with fresh thread-locals",
    text: `import { Cell, thread, threadLocal } from "thread-lessons";
      const COUNT = threadLocal(() => new Cell(0));
      export function main() {
        const seen = [1, 2, 3, 4, 5, 6].map(() => thread.spawn(() => { COUNT.set(COUNT.get() + 1); return COUNT.get(); }).join().unwrap());
        console.log(seen);
      }`,
    expected: "[1, 1, 1, 1, 1, 1]\n",
  },
];
