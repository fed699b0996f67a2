// Fails: ada saves help
// Misconception: the initialiser is called once, so it can say who is logged in. It is called in every thread, and
// says the same in each.

import { Cell, move, thread, threadLocal } from "thread-lessons";

const user = threadLocal(() => new Cell("ada"));

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
