// Fails: says "Ada and Ben" outright
// Shortcut: two guests are due, so the porter writes both down before he goes to bed.

import { move, mpsc, thread } from "thread-lessons";

export function main(): void {
  const [door, hall] = mpsc.channel<string>();
  thread.spawn(
    move(() => {
      door.send("Ada").unwrap();
      door.send("Ben").unwrap();
    }),
  );

  for (const _ of hall);
  console.log("porter: Ada and Ben");
}
