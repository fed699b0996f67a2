import type { Wait } from "#lib/engine/run.js";

/** A program that stands still for ever, and who waits for what then. */
export interface Deadlock {
  readonly title: string;
  readonly text: string;
  readonly waits: readonly Wait[];
}

export const deadlocks: readonly Deadlock[] = [
  {
    title: "main is parked and nobody is left",
    text: `import { thread } from "thread-lessons";
export function main() { thread.spawn(() => {}).join().unwrap(); thread.park(); }`,
    waits: [{ thread: 1, what: "is parked until another thread unparks it", holder: null }],
  },
  {
    title: "a thread locks a mutex that it holds",
    text: `import { Mutex } from "thread-lessons";
export function main() {
  const other = new Mutex(0);
  const m = new Mutex(other);
  using first = m.lock().unwrap();
  using second = m.lock().unwrap();
}`,
    waits: [{ thread: 1, what: "waits to lock mutex `m`", holder: 1 }],
  },
  {
    title: "two threads lock two mutexes in opposite orders",
    text: `import { Duration, Mutex, thread } from "thread-lessons";
const A = new Mutex("a"), B = new Mutex("b");
function both(first: Mutex<string>, second: Mutex<string>) {
  using one = first.lock().unwrap();
  thread.sleep(Duration.fromMillis(100));
  using two = second.lock().unwrap();
  console.log(one.value + two.value);
}
export function main() {
  const left = thread.spawn(() => both(A, B));
  const right = thread.spawn(() => both(B, A));
  left.join().unwrap();
  right.join().unwrap();
}`,
    waits: [
      { thread: 1, what: "waits for thread 2 to end", holder: 2 },
      { thread: 2, what: "waits to lock mutex `B`", holder: 3 },
      { thread: 3, what: "waits to lock mutex `A`", holder: 2 },
    ],
  },
  {
    title: "two threads join each other",
    text: `import { JoinHandle, Mutex, move, thread } from "thread-lessons";
const HANDLE = new Mutex<JoinHandle<void> | null>(null);
function take(): JoinHandle<void> | null { using guard = HANDLE.lock().unwrap(); const handle = guard.value; guard.value = null; return handle; }
export function main() {
  const a = thread.spawn(() => {
    thread.park();
    take()?.join().unwrap();
  });
  const first = a.thread();
  const b = thread.spawn(move(() => { a.join().unwrap(); }));
  { using guard = HANDLE.lock().unwrap(); guard.value = b; }
  first.unpark();
  thread.park();
}`,
    waits: [
      { thread: 1, what: "is parked until another thread unparks it", holder: null },
      { thread: 2, what: "waits for thread 3 to end", holder: 3 },
      { thread: 3, what: "waits for thread 2 to end", holder: 2 },
    ],
  },
  {
    title: "a scope waits for a thread that is parked",
    text: `import { thread } from "thread-lessons";
export function main() {
  thread.scope((s) => { s.spawn(() => thread.park()); s.spawn(() => thread.park()); });
}`,
    waits: [
      { thread: 1, what: "waits for 2 threads of its scope to end", holder: null },
      { thread: 2, what: "is parked until another thread unparks it", holder: null },
      { thread: 3, what: "is parked until another thread unparks it", holder: null },
    ],
  },
  {
    title: "main wants a lock that a parked thread holds",
    text: `import { Mutex, thread } from "thread-lessons";
const TOTAL = new Mutex(0);
export function main() {
  thread.spawn(() => { const guard = TOTAL.lock().unwrap(); guard.value = 1; thread.park(); });
  for (;;) {
    if (TOTAL.tryLock().map(drop).isErr()) break;
    thread.yieldNow();
  }
  using guard = TOTAL.lock().unwrap();
}
function drop(guard: Disposable) { guard[Symbol.dispose](); }`,
    waits: [
      { thread: 1, what: "waits to lock mutex `TOTAL`", holder: 2 },
      { thread: 2, what: "is parked until another thread unparks it", holder: null },
    ],
  },
];
