// Fails: E0382
// Misconception: what could not be sent is still mine. `send` takes the value in any case, and gives it back only in
// the error.

import { move, mpsc, thread } from "thread-lessons";

export function main(): void {
  const [courier, door] = mpsc.syncChannel<string[]>(0);
  const ada = thread.spawn(move(() => [door.recv().unwrap(), door.recv().unwrap()]));

  const depot: string[] = [];
  for (const parcel of ["books", "shoes", "lamp"]) {
    const box = [parcel];
    const sent = courier.send(box);
    if (sent.isErr()) depot.push(...box);
  }

  console.log(`Ada: ${ada.join().unwrap().join(", ")}`);
  console.log(`depot: ${depot.join(", ")}`);
}
