// Fails: 80
// Misconception: `drop` lets go of the guard early. It does so where it stands, and here that is after the work.

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
    drop(bicycles);
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
