// A workshop has four bicycles to mend, 20 milliseconds each, and two mechanics. They fetch the bicycles from one
// yard, whose key hangs on the wall. With two mechanics it takes exactly as long as with one.

import { Arc, Duration, drop, Mutex, move, mpsc, type Receiver, thread } from "thread-lessons";

function mend(bicycle: number): void {
  thread.sleep(Duration.fromMillis(20));
  console.log(`bicycle ${bicycle}: mended`);
}

function work(yard: Mutex<Receiver<number>>): void {
  while (true) {
    using bicycles = yard.lock().unwrap();
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
