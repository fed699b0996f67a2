// Fails: 80
// Misconception: who finds the key gone need not wait for it. The mechanic who goes home leaves all the work to the
// other one. Right in no run: the other one needs 80 milliseconds.

import { Arc, Duration, drop, Mutex, move, mpsc, type Receiver, thread } from "thread-lessons";

function mend(bicycle: number): void {
  thread.sleep(Duration.fromMillis(20));
  console.log(`bicycle ${bicycle}: mended`);
}

function work(yard: Mutex<Receiver<number>>): void {
  while (true) {
    const key = yard.tryLock();
    if (key.isErr()) return;
    using bicycles = key.unwrap();
    const next = bicycles.value.recv();
    if (next.isErr()) return;
    mend(next.unwrap());
  }
}

export function main(): void {
  const [gate, bicycles] = mpsc.channel<number>();
  const yard = new Arc(new Mutex(bicycles));

  const mechanics = [yard, Arc.clone(yard)].map((mine) => thread.spawn(move(() => work(mine.value))));

  for (const bicycle of [1, 2, 3, 4]) gate.send(bicycle).unwrap();
  drop(gate);
  for (const mechanic of mechanics) mechanic.join().unwrap();
}
