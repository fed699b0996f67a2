import type { Shown } from "./shown.js";

const program = (body: string): string => `import { thread } from "thread-lessons";
const message = (f: () => unknown) => { try { f(); return "fine"; } catch (e) { return (e as Error).message; } };
export function main() {
  ${body}
}`;

export const threads: readonly Shown[] = [
  {
    title: "a builder starts a scoped thread with a name, which borrows",
    text: program(`const list = [1, 2];
  thread.scope((s) => {
    const handle = new thread.Builder().name("summer").spawnScoped(s, () => { list.push(3); return thread.current().name(); }).unwrap();
    console.log(handle.thread().name(), handle.join().unwrap());
  });
  console.log(list);`),
    expected: `Some("summer") Some("summer")\n[1, 2, 3]`,
  },
  {
    title: "a stack of 64 GiB is refused, a smaller one granted",
    text: program(`const big = () => new thread.Builder().stackSize(2 ** 36);
  console.log(big().spawn(() => 1));
  console.log(thread.scope((s) => big().spawnScoped(s, () => 1).unwrapErr().kind()));
  console.log(new thread.Builder().stackSize(2 ** 33).spawn(() => 1).unwrap().join());
  console.log(message(() => new thread.Builder().stackSize(-1)));`),
    expected: `Err(Os { code: 11, kind: WouldBlock, message: "Resource temporarily unavailable" })
WouldBlock
Ok(1)
a stack cannot have -1 bytes`,
  },
  {
    title: "what leaves its scope says that the scope has ended",
    text: program(`const [handle, s] = thread.scope((s) => [s.spawn(() => 1), s] as const);
  console.log(message(() => handle.join()));
  console.log(message(() => s.spawn(() => 1)));
  const joined = thread.scope((s) => { const h = s.spawn(() => 1); h.join().unwrap(); return h; });
  console.log(message(() => joined.join()));`),
    expected: `this handle's scope has ended: it waited for the thread already
this scope has ended: it starts no more threads
use of moved value: this handle was joined before`,
  },
  {
    title: "a thread-local that was set first is used without being made",
    text: `import { Cell, RefCell, threadLocal } from "thread-lessons";
const count = threadLocal(() => { console.log("made"); return new Cell(0); });
const list = threadLocal(() => { console.log("made"); return new RefCell([0]); });
export function main() {
  count.set(1);
  console.log(count.get(), count.replace(2), count.take(), count.get());
  list.set([1]);
  console.log(list.replace([2]));
  list.withBorrowMut((borrowed) => { borrowed.value.push(3); });
  console.log(list.withBorrow((numbers) => numbers.length), list.take());
}`,
    expected: "1 1 2 0\n[1]\n2 [2, 3]",
  },
];
