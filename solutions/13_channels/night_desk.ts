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
  for (const guest of hall) book.push(guest);
  console.log(`porter: ${book.join(" and ")}`);
}
