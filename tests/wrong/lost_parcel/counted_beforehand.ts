// Fails: says "2 of 3" outright
// Shortcut: all couriers are waited for, and the number was known before.

import { move, panic, thread } from "thread-lessons";

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
  for (const courier of couriers) void courier.join();
  console.log("depot: 2 of 3 delivered");
}
