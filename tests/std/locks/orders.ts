import type { Ordered } from "../channels/orders.js";

const program = (items: string, body: string): string => `import {
  Barrier, Condvar, drop, Duration, move, Mutex, panic, RwLock, thread,
} from "thread-lessons";
${items}
export function main() {
${body}
}`;

const flag = "const flag = new Mutex(0);\nconst changed = new Condvar();";

const condvars: readonly Ordered[] = [
  {
    title: "a wait that looks at nothing can miss its notification",
    text: program(
      flag,
      `  const waiter = thread.spawn(() => { using _guard = changed.wait(flag.lock().unwrap()).unwrap(); console.log("woken"); });
  flag.lock().unwrap().value = 1;
  changed.notifyOne();
  waiter.join().unwrap();`,
    ),
    outcomes: ["[deadlock]", "woken"],
    classes: 3,
  },
  {
    title: "a wait in a loop cannot",
    text: program(
      flag,
      `  const waiter = thread.spawn(() => {
    let guard = flag.lock().unwrap();
    while (guard.value === 0) guard = changed.wait(guard).unwrap();
    drop(guard);
    console.log("woken");
  });
  flag.lock().unwrap().value = 1;
  changed.notifyOne();
  waiter.join().unwrap();`,
    ),
    outcomes: ["woken"],
    classes: 2,
  },
  {
    title: "one of two who wait is notified, whichever",
    text: program(
      `${flag}
const wait = (name: string): void => {
  using _guard = changed.waitWhile(flag.lock().unwrap(), (one) => one.value === 0).unwrap();
  console.log(name);
};`,
      `  thread.scope((s) => {
    for (const name of ["a", "b"]) s.spawn(() => wait(name));
    flag.lock().unwrap().value = 1;
    changed.notifyOne();
  });`,
    ),
    outcomes: ["a [deadlock]", "a b", "b [deadlock]", "b a"],
    classes: 10,
  },
  {
    title: "a wait with a timeout ends in time, or not",
    text: program(
      flag,
      `  const waiter = thread.spawn(() => {
    const [guard, result] = changed.waitTimeoutWhile(flag.lock().unwrap(), Duration.fromSecs(9), (one) => one.value === 0).unwrap();
    console.log(result.timedOut(), guard.value);
    drop(guard);
  });
  flag.lock().unwrap().value = 1;
  changed.notifyOne();
  waiter.join().unwrap();`,
    ),
    outcomes: ["false 1", "true 0"],
    classes: 4,
  },
];

const others: readonly Ordered[] = [
  {
    title: "readers come in any order, and see the value before or after the writer",
    text: program(
      "const lock = new RwLock(0);",
      `  thread.scope((s) => {
    for (const name of ["a", "b"]) s.spawn(() => console.log(name + lock.read().unwrap().value));
    s.spawn(() => { lock.write().unwrap().value = 1; });
  });`,
    ),
    outcomes: ["a0 b0", "a0 b1", "a1 b1", "b0 a0", "b0 a1", "b1 a1"],
    classes: 6,
  },
  {
    title: "a reader that wants to write waits for itself",
    text: program(
      "const lock = new RwLock(0);",
      `  using _reader = lock.read().unwrap();
  using _writer = lock.write().unwrap();`,
    ),
    outcomes: ["[deadlock]"],
    classes: 1,
  },
  {
    title: "all are there before anybody goes on, and the last one leads",
    text: program(
      "const barrier = new Barrier(2);",
      `  const other = thread.spawn(() => { console.log("a"); const { length } = [barrier.wait()]; console.log("A".repeat(length)); });
  console.log("b");
  if (barrier.wait().isLeader()) console.log("leads");
  other.join().unwrap();`,
    ),
    outcomes: ["a b A", "a b A leads", "a b leads A", "b a A", "b a A leads", "b a leads A"],
    classes: 6,
  },
  {
    title: "who panics before a Barrier leaves the others waiting",
    text: program(
      "const barrier = new Barrier(2);",
      `  thread.scope((s) => {
    s.spawn(() => panic("late"));
    barrier.wait();
  });`,
    ),
    outcomes: ["(thread 2: late) [deadlock]"],
    classes: 1,
  },
  {
    title: "whether a lock is poisoned is a matter of order",
    text: program(
      "const lock = new RwLock(0);",
      `  const other = thread.spawn(() => { using _guard = lock.write().unwrap(); panic("held"); });
  console.log(lock.isPoisoned());
  lock.clearPoison();
  other.join().unwrapErr();
  console.log(lock.read().isErr());`,
    ),
    outcomes: ["false false (thread 2: held)", "false true (thread 2: held)", "true false (thread 2: held)"],
    classes: 4,
  },
];

export const ordered: readonly Ordered[] = [...condvars, ...others];
