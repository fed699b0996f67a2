// Fails: waits in a loop
// Shortcut: looking into the hall until both guests are in the book misses nobody. The porter does not sit down all
// night.

import { move, mpsc, thread } from "thread-lessons";

export function main(): void {
  const [door, hall] = mpsc.channel<string>();
  thread.spawn(
    move(() => {
      door.send("Ada").unwrap();
      door.send("Ben").unwrap();
    }),
  );

  const book: string[] = [];
  while (book.length < 2) {
    const guest = hall.tryRecv();
    if (guest.isOk()) book.push(guest.unwrap());
  }
  console.log(`porter: ${book.join(" and ")}`);
}
