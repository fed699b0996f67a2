import type { Shown } from "../programs/shown.js";

const program = (body: string, items = ""): string => `import {
  Arc, Barrier, catchUnwind, Condvar, debug, drop, Duration, move, mpsc, Mutex, MutexGuard, panic, RwLock, RwLockWriteGuard, thread,
} from "thread-lessons";
${items}
export function main() {
${body}
}`;

/** What Rust 1.95 prints for the same programs. */
const rwLocks: readonly Shown[] = [
  {
    title: "an RwLock lets in many readers or one writer",
    text: program(`  const lock = new RwLock(1);
  {
    using a = lock.read().unwrap();
    using b = lock.read().unwrap();
    console.log(a.value + b.value, lock.tryRead().isOk(), lock.tryWrite().unwrapErr(), debug(lock.tryWrite()));
  }
  {
    using writer = lock.write().unwrap();
    writer.value = 2;
    console.log(lock.tryRead().unwrapErr().toString(), debug(lock.tryWrite()), lock);
  }
  console.log(lock);
  console.log(lock.write());
  console.log(lock.read(), lock.tryRead());`),
    expected: `2 true "WouldBlock" Err("WouldBlock")
try_lock failed because the operation would block Err("WouldBlock") RwLock { data: <locked>, poisoned: false, .. }
RwLock { data: 2, poisoned: false, .. }
Ok(2)
Ok(2) Ok(2)`,
  },
  {
    title: "a writer that panics poisons an RwLock, a reader does not",
    text: program(`  const lock = new Arc(new RwLock([1]));
  const fails = (body: (lock: RwLock<number[]>) => void) => {
    const own = Arc.clone(lock);
    return thread.spawn(move(() => body(own.value))).join().isErr();
  };
  console.log(fails((l) => { using _held = l.read().unwrap(); panic("reader"); }), lock.value.isPoisoned());
  console.log(fails((l) => { using held = l.write().unwrap(); held.value.push(2); panic("writer"); }), lock.value.isPoisoned());
  console.log(lock, lock.value.read(), lock.value.tryRead());
  console.log(lock.value.write().isErr());
  console.log(lock.value.read().unwrapErr().toString(), lock.value.read().unwrapErr().intoInner().value);
  lock.value.clearPoison();
  console.log(lock.value.isPoisoned(), lock.value.read().unwrap().value);`),
    expected: `true false
true true
RwLock { data: [1, 2], poisoned: true, .. } Err(PoisonError { .. }) Err("Poisoned(..)")
true
poisoned lock: another task failed inside [1, 2]
false [1, 2]`,
  },
  {
    title: "what a reader gets is frozen, and what a writer leaves is there for the next one",
    text: program(`  const lock = new RwLock({ list: [1] });
  lock.write().unwrap().value.list.push(2);
  {
    using read = lock.read().unwrap();
    using other = lock.read().unwrap();
    console.log(Object.isFrozen(read.value.list), read.value === other.value);
  }
  {
    using write = lock.write().unwrap();
    write.value = { list: [...write.value.list, 3] };
  }
  lock.getMut().unwrap().value.list.push(4);
  console.log(lock.intoInner().unwrap().list);`),
    expected: "true true\n[1, 2, 3, 4]",
  },
  {
    title: "a writer goes on as a reader",
    text: program(`  const lock = new RwLock(1);
  const writer = lock.write().unwrap();
  writer.value = 2;
  using reader = RwLockWriteGuard.downgrade(writer);
  console.log(reader.value, lock.tryRead().isOk(), lock.tryWrite().isOk());`),
    expected: "2 true false",
  },
  {
    title: "a guard that was dropped is of no use",
    text: program(
      `  const lock = new RwLock(1);
  const guard = lock.write().unwrap();
  drop(guard);
  console.log(lock.tryWrite().isOk(), catchUnwind(() => use(guard)).isErr());`,
      "const use = (guard: { value: number }) => { guard.value = 2; };",
    ),
    expected: "true true",
  },
];

const condvars: readonly Shown[] = [
  {
    title: "a wait ends when its condition does, and looks at it first",
    text: program(`  const ready = new Mutex(false);
  const changed = new Condvar();
  thread.scope((s) => {
    s.spawn(() => {
      using guard = changed.waitWhile(ready.lock().unwrap(), (one) => !one.value).unwrap();
      console.log("ready", guard.value);
    });
    ready.lock().unwrap().value = true;
    changed.notifyOne();
  });
  using again = changed.waitWhile(ready.lock().unwrap(), (one) => !one.value).unwrap();
  console.log(again.value, changed);`),
    expected: "ready true\ntrue Condvar { .. }",
  },
  {
    title: "a notification without anybody to hear it is lost, and a wait with a timeout ends all the same",
    text: program(`  const ready = new Mutex(true);
  const changed = new Condvar();
  changed.notifyOne();
  changed.notifyAll();
  const [guard, result] = changed.waitTimeout(ready.lock().unwrap(), Duration.fromMillis(2)).unwrap();
  console.log(result.timedOut(), guard.value, result);
  const [last, other] = changed.waitTimeoutWhile(guard, Duration.fromMillis(2), (one) => one.value).unwrap();
  console.log(other.timedOut(), last.value);
  const [held, third] = changed.waitTimeoutWhile(last, Duration.fromMillis(2), (one) => !one.value).unwrap();
  console.log(third.timedOut(), held.value);`),
    expected: "true true WaitTimeoutResult(true)\ntrue true\nfalse true",
  },
  {
    title: "notifyAll lets everybody go on, also at another mutex",
    text: program(`  const [a, b] = [new Mutex(0), new Mutex(0)];
  const changed = new Condvar();
  const count = thread.scope((s) => {
    const all = [a, a, b].map((mutex) => s.spawn(() => {
      using guard = changed.waitWhile(mutex.lock().unwrap(), (one) => one.value === 0).unwrap();
      return guard.value;
    }));
    for (const mutex of [a, b]) mutex.lock().unwrap().value = 1;
    changed.notifyAll();
    return all.reduce((sum, one) => sum + one.join().unwrap(), 0);
  });
  console.log(count);`),
    expected: "3",
  },
  {
    title: "a wait tells that the mutex was poisoned meanwhile",
    text: program(`  const flag = new Mutex(0);
  const changed = new Condvar();
  thread.scope((s) => {
    const waiter = s.spawn(() => {
      const guard = flag.lock().unwrapOrElse((error) => error.intoInner());
      return changed.waitWhile(guard, (one) => one.value === 0).isErr();
    });
    s.spawn(() => { using guard = flag.lock().unwrap(); guard.value = 1; changed.notifyOne(); panic("poison"); }).join().unwrapErr();
    console.log(waiter.join().unwrap() || flag.isPoisoned());
  });
  console.log(changed.waitTimeout(flag.lock().unwrapErr().intoInner(), Duration.ZERO));
  console.log(flag.tryLock());`),
    expected: 'true\nErr(PoisonError { .. })\nErr("Poisoned(..)")',
  },
  {
    title: "a condition that panics unlocks and poisons",
    text: program(`  const flag = new Mutex(1);
  const changed = new Condvar();
  console.log(catchUnwind(() => changed.waitWhile(flag.lock().unwrap(), () => panic("no"))).isErr());
  console.log(flag);`),
    expected: "true\nMutex { data: 1, poisoned: true, .. }",
  },
  {
    title: "a wait uses its guard up",
    text: program(
      `  const flag = new Mutex(1);
  const changed = new Condvar();
  const guard = flag.lock().unwrap();
  const reuse = (one: MutexGuard<number>) => catchUnwind(() => one.value).isErr();
  using next = changed.waitWhile(guard, (one) => ++one.value < 2).unwrap();
  const [last, _result] = changed.waitTimeout(next, Duration.ZERO).unwrap();
  console.log(reuse(next), last.value);
  drop(last);`.replace("changed.waitTimeout(next,", "changed.waitTimeout(again(next),"),
      "const again = <T>(one: T): T => one;",
    ),
    expected: "true 2",
  },
];

const barriers: readonly Shown[] = [
  {
    title: "one of those who come together leads, in each round",
    text: program(`  const barrier = new Barrier(3);
  const rounds = thread.scope((s) => {
    const all = [1, 2, 3].map(() => s.spawn(() => [barrier.wait().isLeader(), barrier.wait().isLeader()]));
    return all.map((one) => one.join().unwrap());
  });
  console.log([0, 1].map((round) => rounds.filter((one) => one[round]).length));
  console.log(new Barrier(1).wait().isLeader(), new Barrier(0).wait(), barrier);`),
    expected: "[1, 1]\ntrue BarrierWaitResult { is_leader: true } Barrier { .. }",
  },
  {
    title: "a Barrier takes a number of threads",
    text: program(
      `  for (const size of [-1, 1.5, NaN]) console.log(catchUnwind(() => new Barrier(size)).isErr());`,
    ),
    expected: "true\ntrue\ntrue",
  },
];

const mutexes: readonly Shown[] = [
  {
    title: "a Mutex that a panic poisoned says so everywhere",
    text: program(`  const mutex = new Arc(new Mutex(1));
  const own = Arc.clone(mutex);
  thread.spawn(move(() => { using guard = own.value.lock().unwrap(); guard.value = 2; panic("holding"); })).join().unwrapErr();
  const { value } = mutex;
  console.log(value.isPoisoned(), value);
  console.log(value.lock());
  console.log(value.tryLock());
  console.log(value.lock().unwrapErr().getRef().value);
  console.log(value.getMut().unwrapErr().intoInner().value);
  console.log(value.intoInner());
  value.clearPoison();
  console.log(value.isPoisoned(), value.lock());
  console.log(value.getMut());
  using held = value.lock().unwrap();
  console.log(value, held.value, catchUnwind(() => value.getMut()).isErr());`),
    expected: `true Mutex { data: 2, poisoned: true, .. }
Err(PoisonError { .. })
Err("Poisoned(..)")
2
2
Err(PoisonError { .. })
false Ok(2)
Ok(2)
Mutex { data: "<locked>", poisoned: false, .. } 2 true`,
  },
];

const drops: readonly Shown[] = [
  {
    title: "a lock that is dropped drops what it guards, unless that was taken out",
    text: program(
      `  const ends = (body: (rx: mpsc.Receiver<number>) => void) => {
    const [tx, rx] = mpsc.channel<number>();
    body(rx);
    return tx.send(1).isErr();
  };
  console.log(ends((rx) => drop(new Arc(new Mutex(rx)))), ends((rx) => drop(new RwLock([rx]))));
  const kept: unknown[] = [];
  console.log(ends((rx) => { const lock = new Mutex(rx); kept.push(lock.intoInner().unwrap()); again(lock); }));`,
      "const again = (lock: Mutex<mpsc.Receiver<number>>): void => drop(lock);",
    ),
    expected: "true true\nfalse",
  },
  {
    title: "a lock that a thread passes on keeps what it guards",
    text: program(`  const passed = (pass: (lock: RwLock<mpsc.Receiver<number>>) => RwLock<mpsc.Receiver<number>>) => {
    const [tx, rx] = mpsc.channel<number>();
    const lock = pass(new RwLock(rx));
    console.log(tx.send(1), lock.write().unwrap().value.recv());
  };
  passed((lock) => thread.spawn(move(() => ({ inner: lock }))).join().unwrap().inner);
  passed((lock) => {
    const [out, back] = mpsc.channel<{ inner: RwLock<mpsc.Receiver<number>> }>();
    thread.spawn(move(() => out.send({ inner: lock }).unwrap())).join().unwrap();
    return back.recv().unwrap().inner;
  });
  const [tx, rx] = mpsc.channel<number>();
  const lock = new Mutex(rx);
  const shelf = new Arc(new Mutex<Mutex<mpsc.Receiver<number>>[]>([]));
  const theirs = Arc.clone(shelf);
  thread.spawn(move(() => { theirs.value.lock().unwrap().value.push(lock); })).join().unwrap();
  console.log(tx.send(2));
  using found = shelf.value.lock().unwrap();
  console.log(found.value[0]!.lock().unwrap().value.recv());`),
    expected: "Ok(()) Ok(1)\nOk(()) Ok(1)\nOk(())\nOk(2)",
  },
  {
    title: "a lock that a scoped thread only refers to remains its owner's to drop",
    text: program(`  const [tx, rx] = mpsc.channel<number>();
  const [other, second] = mpsc.channel<number>();
  const locks = [new Mutex(rx)], cells = [new RwLock(second)];
  thread.scope((s) => {
    for (const lock of locks) s.spawn(move(() => lock.lock().unwrap().value.tryRecv().isErr()));
    for (const cell of cells)
      s.spawn(move(() => thread.scope((inner) => { inner.spawn(move(() => cell.write().unwrap().value.tryRecv())); })));
  });
  console.log(tx.send(1), other.send(2));
  drop(locks);
  drop(cells);
  console.log(tx.send(1).isErr(), other.send(2).isErr());`),
    expected: "Ok(()) Ok(())\ntrue true",
  },
];

export const shown: readonly Shown[] = [...drops, ...rwLocks, ...condvars, ...barriers, ...mutexes];
