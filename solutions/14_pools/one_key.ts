import { Arc, Duration, drop, Mutex, move, mpsc, type Receiver, thread } from "thread-lessons";

function mend(bicycle: number): void {
  thread.sleep(Duration.fromMillis(20));
  console.log(`bicycle ${bicycle}: mended`);
}

function fetch(yard: Mutex<Receiver<number>>) {
  using bicycles = yard.lock().unwrap();
  return bicycles.value.recv();
}

function work(yard: Mutex<Receiver<number>>): void {
  for (let next = fetch(yard); next.isOk(); next = fetch(yard)) mend(next.unwrap());
}

export function main(): void {
  const [gate, bicycles] = mpsc.channel<number>();
  const yard = new Arc(new Mutex(bicycles));

  const mechanics = [yard, Arc.clone(yard)].map((mine) => thread.spawn(move(() => work(mine.value))));

  for (const bicycle of [1, 2, 3, 4]) gate.send(bicycle).unwrap();
  drop(gate);
  for (const mechanic of mechanics) mechanic.join().unwrap();
}
