// Fails: of 3 delivered" is no line
// Misconception: a thread that is finished has done its work. It may as well have panicked.

import { Duration, move, panic, thread } from "thread-lessons";

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
  const couriers = parcels.map((parcel) => thread.spawn(move(() => deliver(parcel))));
  thread.sleep(Duration.fromMillis(20));

  const delivered = couriers.filter((courier) => courier.isFinished()).length;
  console.log(`depot: ${delivered} of ${parcels.length} delivered`);
}
