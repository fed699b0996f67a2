// A courier hands over parcels one by one, at the door. Ada takes two, has no more room, and closes the door. What
// cannot be delivered goes back to the depot. But of this courier nobody has heard again, nor of the third parcel.

import { move, mpsc, thread } from "thread-lessons";

export function main(): void {
  const [courier, door] = mpsc.syncChannel<string>(0);
  const ada = thread.spawn(move(() => [door.recv().unwrap(), door.recv().unwrap()]));

  const depot: string[] = [];
  for (const parcel of ["books", "shoes", "lamp"]) {
    courier.send(parcel).unwrap();
  }

  console.log(`Ada: ${ada.join().unwrap().join(", ")}`);
  console.log(`depot: ${depot.join(", ")}`);
}
