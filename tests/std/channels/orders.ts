/** A program, and all that it can show. */
export interface Ordered {
  readonly title: string;
  readonly text: string;
  readonly outcomes: readonly string[];
  /** How many classes of orders there are while prints keep their order. */
  readonly classes: number;
}

const program = (
  body: string,
): string => `import { drop, Duration, move, mpsc, thread } from "thread-lessons";
export function main() {
${body}
}`;

export const ordered: readonly Ordered[] = [
  {
    title: "two senders of two",
    text: program(`  const [tx, rx] = mpsc.channel<string>();
  const other = tx.clone();
  thread.spawn(move(() => { for (let i = 0; i < 2; i++) tx.send("a" + i).unwrap(); }));
  thread.spawn(move(() => { for (let i = 0; i < 2; i++) other.send("b" + i).unwrap(); }));
  for (const line of rx) console.log(line);`),
    outcomes: ["a0 a1 b0 b1", "a0 b0 a1 b1", "a0 b0 b1 a1", "b0 a0 a1 b1", "b0 a0 b1 a1", "b0 b1 a0 a1"],
    classes: 6,
  },
  {
    title: "the first sender is never dropped",
    text: program(`  const [tx, rx] = mpsc.channel<string>();
  const other = tx.clone();
  thread.spawn(move(() => { other.send("a0").unwrap(); }));
  for (const line of rx) console.log(line);`),
    outcomes: ["a0 [deadlock]"],
    classes: 1,
  },
  {
    title: "room for one of two",
    text: program(`  const [tx, rx] = mpsc.syncChannel<number>(1);
  thread.spawn(move(() => { for (let i = 0; i < 2; i++) { tx.send(i).unwrap(); console.log("sent", i); } }));
  for (const n of rx) console.log("got", n);`),
    outcomes: [
      "got 0 sent 0 got 1 sent 1",
      "got 0 sent 0 sent 1 got 1",
      "sent 0 got 0 got 1 sent 1",
      "sent 0 got 0 sent 1 got 1",
      "sent 0 sent 1 got 0 got 1",
    ],
    classes: 5,
  },
  {
    title: "handed over",
    text: program(`  const [tx, rx] = mpsc.syncChannel<number>(0);
  const sender = thread.spawn(move(() => { console.log("before"); tx.send(1).unwrap(); console.log("after"); }));
  console.log(rx.recv().unwrap());
  sender.join().unwrap();`),
    outcomes: ["before 1 after", "before after 1"],
    classes: 2,
  },
  {
    title: "handed over if somebody waits",
    text: program(`  const [tx, rx] = mpsc.syncChannel<number>(0);
  const sender = thread.spawn(move(() => tx.trySend(1).isOk()));
  console.log(rx.recv(), sender.join().unwrap());`),
    outcomes: ["Err(RecvError) false", "Ok(1) true"],
    classes: 2,
  },
  {
    title: "a receiver that looks and leaves",
    text: program(`  const [tx, rx] = mpsc.channel<number>();
  const sender = thread.spawn(move(() => tx.send(1).isOk()));
  console.log(rx.tryRecv());
  drop(rx);
  console.log(sender.join().unwrap());`),
    outcomes: ["Err(Empty) false", "Err(Empty) true", "Ok(1) true"],
    classes: 3,
  },
  {
    title: "a receiver that loses patience",
    text: program(`  const [tx, rx] = mpsc.channel<number>();
  thread.spawn(move(() => tx.send(1).unwrap()));
  const wait = () => rx.recvTimeout(Duration.fromMillis(10));
  console.log(wait(), wait());`),
    outcomes: [
      "Err(Timeout) Err(Timeout)",
      "Err(Timeout) Ok(1)",
      "Ok(1) Err(Disconnected)",
      "Ok(1) Err(Timeout)",
    ],
    classes: 4,
  },
  {
    title: "a message that its sender waits with comes back",
    text: program(`  const [tx, rx] = mpsc.syncChannel<number>(0);
  const sender = thread.spawn(move(() => tx.send(7).match({ Ok: () => 0, Err: ({ value }) => value })));
  drop(rx);
  console.log(sender.join().unwrap());`),
    outcomes: ["7"],
    classes: 2,
  },
];
