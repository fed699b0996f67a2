import type { Shown } from "../programs/shown.js";

const program = (
  body: string,
): string => `import { Arc, drop, Duration, move, mpsc, Mutex, Some, thread } from "thread-lessons";
export function main() {
${body}
}`;

/** What a channel does whatever the order is. */
export const shown: readonly Shown[] = [
  {
    title: "messages come out in the order of sending, also those whose senders are gone",
    text: program(`  const [tx, rx] = mpsc.channel<number>();
  for (let i = 0; i < 60; i++) tx.send(i).unwrap();
  drop(tx);
  console.log([...rx].join(""));`),
    expected: Array.from({ length: 60 }, (_, i) => i).join(""),
  },
  {
    title: "values of every kind arrive",
    text: program(`  const [tx, rx] = mpsc.channel<unknown>();
  const far = "a text that is too long for a few words of memory";
  for (const value of [1, -0, 0.5, true, null, undefined, "", "é", "漢", far, [1, [2]], { a: new Map([[1, 2]]) }, Some(3)])
    tx.send(value).unwrap();
  drop(tx);
  for (const value of rx) console.log(value);`),
    expected: [
      "1",
      "-0",
      "0.5",
      "true",
      "null",
      "()",
      "",
      "é",
      "漢",
      "a text that is too long for a few words of memory",
      "[1, [2]]",
      "{ a: {1: 2} }",
      "Some(3)",
    ].join("\n"),
  },
  {
    title: "errors say what Rust's say",
    text: program(`  const [tx, rx] = mpsc.channel<number>();
  const say = (r: { unwrapErr(): unknown }) => console.log(r, "|", String(r.unwrapErr()));
  say(rx.tryRecv());
  say(rx.recvTimeout(Duration.fromMillis(1)));
  drop(tx);
  say(rx.recv());
  say(rx.tryRecv());
  say(rx.recvTimeout(Duration.fromMillis(1)));
  const [t2, r2] = mpsc.syncChannel<number>(1);
  t2.send(1).unwrap();
  say(t2.trySend(2));
  console.log(rx.tryRecv().unwrapErr() === mpsc.TryRecvError.Disconnected, t2, r2);
  drop(r2);
  say(t2.trySend(3));
  say(t2.send(4));
  console.log(t2.send(5).unwrapErr().value, t2.trySend(6).unwrapErr().match({ Full: () => 0, Disconnected: (n) => n }));`),
    expected: `Err(Empty) | receiving on an empty channel
Err(Timeout) | timed out waiting on channel
Err(RecvError) | receiving on a closed channel
Err(Disconnected) | receiving on a closed channel
Err(Disconnected) | channel is empty and sending half is closed
Err(TrySendError::Full(..)) | sending on a full channel
true SyncSender { .. } Receiver { .. }
Err(TrySendError::Disconnected(..)) | sending on a closed channel
Err(SendError { .. }) | sending on a closed channel
5 6`,
  },
  {
    title: "what a thread's closure owns is dropped with it, and the loop ends",
    text: program(`  const [tx, rx] = mpsc.channel<number>();
  for (let i = 0; i < 3; i++) {
    const mine = tx.clone();
    thread.spawn(move(() => mine.send(i).unwrap()));
  }
  drop(tx);
  console.log([...rx].sort());`),
    expected: "[0, 1, 2]",
  },
  {
    title: "a sender goes along in a message, and in a closure in one",
    text: program(`  type Ask = { n: number; reply: mpsc.Sender<number> };
  const [ask, asked] = mpsc.channel<Ask>();
  thread.spawn(move(() => {
    for (const { n, reply } of asked) { reply.send(n * 2).unwrap(); drop(reply); }
  }));
  const [reply, answer] = mpsc.channel<number>();
  ask.send({ n: 21, reply }).unwrap();
  console.log([...answer]);
  const [jobs, queue] = mpsc.channel<() => void>();
  thread.spawn(move(() => { for (const job of queue) { job(); drop(job); } }));
  const [tx, rx] = mpsc.channel<string>();
  for (const name of ["a", "b"]) {
    const mine = tx.clone();
    jobs.send(move(() => mine.send(name).unwrap())).unwrap();
  }
  drop(tx);
  console.log([...rx]);`),
    expected: `[42]\n["a", "b"]`,
  },
  {
    title: "an end that a block declares and keeps is dropped with the block, as in Rust",
    text: `import { drop, move, mpsc, thread } from "thread-lessons";
type Ask = { n: number; reply: mpsc.Sender<number> };
function upTo(n: number): mpsc.Receiver<number> {
  const [tx, rx] = mpsc.channel<number>();
  for (let i = 0; i < n; i++) {
    const mine = tx.clone();
    thread.spawn(move(() => mine.send(i).unwrap()));
  }
  return rx;
}
function ask(asked: mpsc.Sender<Ask>, n: number): number[] {
  const [reply, answer] = mpsc.channel<number>();
  asked.send({ n, reply }).unwrap();
  return [...answer];
}
export function main() {
  console.log([...upTo(3)].sort());
  const [tx, rx] = mpsc.channel<Ask>();
  const server = thread.spawn(move(() => { for (const { n, reply } of rx) reply.send(n * 2).unwrap(); }));
  const other = thread.spawn(move(() => {
    const [a, b] = mpsc.channel<Ask>();
    const next = thread.spawn(move(() => { for (const request of b) { request.reply.send(request.n).unwrap(); } }));
    const answers = ask(a, 1);
    drop(a);
    next.join().unwrap();
    return answers;
  }));
  console.log(other.join().unwrap());
  drop(tx);
  server.join().unwrap();
}`,
    expected: "[0, 1, 2]\n[1]",
  },
  {
    title: "a job that came through a channel drops what it owns when it is done",
    text: program(`  const [jobs, queue] = mpsc.channel<() => void>();
  thread.spawn(move(() => { for (const job of queue) { job(); } }));
  const [tx, rx] = mpsc.channel<number>();
  for (let i = 0; i < 3; i++) {
    const mine = tx.clone();
    jobs.send(move(() => mine.send(i).unwrap())).unwrap();
  }
  drop(tx);
  console.log([...rx]);`),
    expected: "[0, 1, 2]",
  },
  {
    title: "an end that somebody else may have by then is not dropped with the block",
    text: `import { move, mpsc, thread } from "thread-lessons";
class Source {
  readonly #tx: mpsc.Sender<number>;
  constructor(tx: mpsc.Sender<number>) { this.#tx = tx; }
  give(n: number): void { this.#tx.send(n).unwrap(); }
}
function made(): [Source, () => number, mpsc.Sender<number>[]] {
  const [tx, rx] = mpsc.channel<number>();
  const kept = tx.clone();
  const list = [kept];
  const source = new Source(tx);
  return [source, () => rx.recv().unwrap(), list];
}
export function main() {
  const [source, next, list] = made();
  source.give(1);
  list[0]?.send(2).unwrap();
  console.log(next(), next());
}`,
    expected: "1 2",
  },
  {
    title: "what could not be sent comes back whole",
    text: program(`  const [back, rx] = mpsc.channel<number>();
  for (const bound of [0, 1]) {
    const [tx, gone] = mpsc.syncChannel<{ list: number[]; back: mpsc.Sender<number> }>(bound);
    drop(gone);
    const { list, back: sender } = tx.send({ list: [bound], back: back.clone() }).unwrapErr().value;
    sender.send(list[0] ?? -1).unwrap();
    drop(sender);
  }
  drop(back);
  console.log([...rx]);`),
    expected: "[0, 1]",
  },
  {
    title: "messages that nobody receives are dropped with the receiver",
    text: program(`  const [inner, rx] = mpsc.channel<number>();
  const [tx, outer] = mpsc.channel<unknown>();
  tx.send(inner.clone()).unwrap();
  tx.send([{ deep: inner.clone() }]).unwrap();
  drop(inner);
  console.log(rx.tryRecv());
  drop(outer);
  console.log(rx.tryRecv());`),
    expected: "Err(Empty)\nErr(Disconnected)",
  },
  {
    title: "a loop that is left drops the receiver, iter() does not",
    text: program(`  const [tx, rx] = mpsc.channel<number>();
  tx.send(1).unwrap(); tx.send(2).unwrap(); tx.send(3).unwrap();
  for (const n of rx.iter()) { console.log(n); break; }
  console.log([...rx.tryIter()]);
  tx.send(4).unwrap();
  for (const n of rx) { console.log(n); break; }
  console.log(tx.send(5).isErr());`),
    expected: "1\n[2, 3]\n4\ntrue",
  },
  {
    title: "a bounded channel has room for so many, and then for one more with each message that is taken",
    text: program(`  const [tx, rx] = mpsc.syncChannel<number>(2);
  const full = () => tx.trySend(0).isErr();
  console.log(full(), full(), full());
  rx.recv().unwrap();
  console.log(full(), full());`),
    expected: "false false true\nfalse true",
  },
  {
    title: "a message is handed over to who waits for it, and to nobody else",
    text: program(`  const [tx, rx] = mpsc.syncChannel<number>(0);
  console.log(tx.trySend(0).isErr(), rx.tryRecv().isErr());
  const waiting = thread.spawn(move(() => [rx.recv().unwrap(), rx.recvTimeout(Duration.fromMillis(20)).isErr()]));
  while (tx.trySend(1).isErr()) thread.sleep(Duration.fromMillis(1));
  console.log(waiting.join().unwrap(), tx.send(2).isErr());`),
    expected: "true true\n[1, true] true",
  },
  {
    title: "who waits to hand a message over gets it back when the receiver goes",
    text: program(`  const [tx, rx] = mpsc.syncChannel<string>(0);
  const sender = thread.spawn(move(() => tx.send("kept").unwrapErr().value));
  thread.sleep(Duration.fromMillis(5));
  drop(rx);
  console.log(sender.join().unwrap());`),
    expected: "kept",
  },
  {
    title: "a value that cannot cross is a panic of the sender, and the channel goes on",
    text: program(`  const [tx, rx] = mpsc.channel<unknown>();
  const other = tx.clone();
  console.log(thread.spawn(move(() => other.send({ m: Symbol.for("x"), f: Math.max, s: Symbol("y") }))).join().isErr());
  tx.send(1).unwrap();
  console.log(rx.recv());`),
    expected: "true\nOk(1)",
  },
];

/** A thread pool by hand: the lock is given back before the job is done, as in Rust's `let`. */
export const pool = (workers: number, jobs: number): string =>
  program(`  type Job = () => void;
  const [jobs, queue] = mpsc.channel<Job>();
  const shared = new Arc(new Mutex(queue));
  const workers: thread.JoinHandle<void>[] = [];
  for (let id = 0; id < ${workers}; id++) {
    const rx = Arc.clone(shared);
    workers.push(thread.spawn(move(() => {
      while (true) {
        const job = rx.value.lock().unwrap().value.recv();
        if (job.isErr()) break;
        job.unwrap()();
      }
    })));
  }
  for (let i = 0; i < ${jobs}; i++) jobs.send(move(() => console.log(\`job \${i}\`))).unwrap();
  drop(jobs);
  for (const worker of workers) worker.join().unwrap();
  console.log("done");`);
