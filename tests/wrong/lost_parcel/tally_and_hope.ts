// Fails: of 3 delivered" is no line
// Misconception: when each courier counts for itself, nobody has to be joined, if only the sleep is long enough.
// It prints the right number in most runs.

import { Arc, Duration, Mutex, move, panic, thread } from "thread-lessons";

interface Parcel {
  readonly what: string;
  readonly street: string;
}

const parcels: readonly Parcel[] = [
  { what: "books", street: "Elm Street 4" },
  { what: "lamp", street: "Nowhere Lane 0" },
  { what: "boots", street: "Quay 12" },
];

function deliver({ what, street }: Parcel): string {
  if (street.startsWith("Nowhere")) panic(`no such street: ${street}`);
  return what;
}

export function main(): void {
  const delivered = new Arc(new Mutex(0));
  for (const parcel of parcels) {
    const tally = Arc.clone(delivered);
    thread.spawn(
      move(() => {
        deliver(parcel);
        using count = tally.value.lock().unwrap();
        count.value += 1;
      }),
    );
  }
  thread.sleep(Duration.fromMillis(60));

  using count = delivered.value.lock().unwrap();
  console.log(`depot: ${count.value} of ${parcels.length} delivered`);
}
