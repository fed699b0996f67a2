// Fails: porter:
// Misconception: `recvTimeout` waits, so its `Err` means that nobody comes. It may mean that somebody is late. Right
// in nearly all runs.

import { Duration, move, mpsc, thread } from "thread-lessons";

export function main(): void {
  const [door, hall] = mpsc.channel<string>();
  thread.spawn(
    move(() => {
      door.send("Ada").unwrap();
      door.send("Ben").unwrap();
    }),
  );

  const book: string[] = [];
  while (true) {
    const guest = hall.recvTimeout(Duration.fromMillis(20));
    if (guest.isErr()) break;
    book.push(guest.unwrap());
  }
  console.log(`porter: ${book.join(" and ")}`);
}
