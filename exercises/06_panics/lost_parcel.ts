// A courier service. Three couriers set out, and one of the addresses does not exist. The courier says so, loudly, and
// goes home. In the evening the depot reports three parcels delivered, and somebody is still waiting for a lamp.

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
  for (const parcel of parcels) {
    thread.spawn(move(() => deliver(parcel)));
  }
  thread.sleep(Duration.fromMillis(20)); // they are all back by then

  console.log(`depot: ${parcels.length} of ${parcels.length} delivered`);
}
