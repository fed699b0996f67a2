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
      user.set(name);
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
