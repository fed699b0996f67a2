// Fails: porter:
// Misconception: a pause before the first look is enough. A sleep orders nothing. Right in nearly all runs.

import { Duration, move, mpsc, thread } from "thread-lessons";

export function main(): void {
  const [door, hall] = mpsc.channel<string>();
  thread.spawn(
    move(() => {
      door.send("Ada").unwrap();
      door.send("Ben").unwrap();
    }),
  );

  thread.sleep(Duration.fromMillis(50));
  const book: string[] = [];
  while (true) {
    const guest = hall.tryRecv();
    if (guest.isErr()) break;
    book.push(guest.unwrap());
  }
  console.log(`porter: ${book.join(" and ")}`);
}
