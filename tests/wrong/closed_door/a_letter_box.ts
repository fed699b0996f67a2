// Fails: depot
// Misconception: with room for a parcel the courier need not wait, and still learns who takes what. `Ok` means "in
// the queue" then, and what lies there when the door closes is lost. Right in some runs.

import { move, mpsc, thread } from "thread-lessons";

export function main(): void {
  const [courier, door] = mpsc.syncChannel<string>(1);
  const ada = thread.spawn(move(() => [door.recv().unwrap(), door.recv().unwrap()]));

  const depot: string[] = [];
  for (const parcel of ["books", "shoes", "lamp"]) {
    const sent = courier.send(parcel);
    if (sent.isErr()) depot.push(sent.unwrapErr().value);
  }

  console.log(`Ada: ${ada.join().unwrap().join(", ")}`);
  console.log(`depot: ${depot.join(", ")}`);
}
