// Fails: in some orderings
// Misconception: what every thread should see belongs into one place for all. Right as long as there is one request
// at a time.

import { Mutex, move, thread } from "thread-lessons";

const user = new Mutex("guest");

function audit(what: string): void {
  const name = user.lock().unwrap().value;
  console.log(`${name} ${what}`);
}

function request(name: string, page: string): void {
  user.lock().unwrap().value = name;
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
