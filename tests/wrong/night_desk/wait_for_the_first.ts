// Fails: porter:
// Misconception: once the first guest is there, the others are there as well. Each message arrives for itself. Right
// in most runs.

import { move, mpsc, thread } from "thread-lessons";

export function main(): void {
  const [door, hall] = mpsc.channel<string>();
  thread.spawn(
    move(() => {
      door.send("Ada").unwrap();
      door.send("Ben").unwrap();
    }),
  );

  const book = [hall.recv().unwrap()];
  while (true) {
    const guest = hall.tryRecv();
    if (guest.isErr()) break;
    book.push(guest.unwrap());
  }
  console.log(`porter: ${book.join(" and ")}`);
}
