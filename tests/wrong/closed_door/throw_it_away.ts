// Fails: depot
// Misconception: an `Err` that is ignored does no harm. The parcel was in it.

import { move, mpsc, thread } from "thread-lessons";

export function main(): void {
  const [courier, door] = mpsc.syncChannel<string>(0);
  const ada = thread.spawn(move(() => [door.recv().unwrap(), door.recv().unwrap()]));

  const depot: string[] = [];
  for (const parcel of ["books", "shoes", "lamp"]) {
    void courier.send(parcel);
  }

  console.log(`Ada: ${ada.join().unwrap().join(", ")}`);
  console.log(`depot: ${depot.join(", ")}`);
}
