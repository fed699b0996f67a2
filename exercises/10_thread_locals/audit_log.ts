// A wiki with a log of who did what. Every request notes down its user first, so that any function can write a line
// without being told. Saving takes a while, so each request has a thread for it. The log is full of guests.

import { Cell, move, thread, threadLocal } from "thread-lessons";

const user = threadLocal(() => new Cell("guest"));

function audit(what: string): void {
  console.log(`${user.get()} ${what}`);
}

function request(name: string, page: string): void {
  user.set(name);
  audit(`opens ${page}`);

  const saving = thread.spawn(
    move(() => {
      audit(`saves ${page}`);
    }),
  );
  saving.join().unwrap();
  audit(`leaves ${page}`);
}

export function main(): void {
  const first = thread.spawn(() => request("ada", "home"));
  const second = thread.spawn(() => request("ben", "help"));
  first.join().unwrap();
  second.join().unwrap();
}
