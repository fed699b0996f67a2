// A night porter writes down who comes in. Two guests are due. The porter looks into the hall, and when nobody is
// there, closes the book and goes to bed. In the morning a guest sits on the steps.

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
  while (true) {
    const guest = hall.tryRecv();
    if (guest.isErr()) break;
    book.push(guest.unwrap());
  }
  console.log(`porter: ${book.join(" and ")}`);
}
