// Fails: takes 0 ms
// Shortcut: bicycles that are mended in no time do not keep the key for long.

import { Arc, drop, Mutex, move, mpsc, type Receiver, thread } from "thread-lessons";

function mend(bicycle: number): void {
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
