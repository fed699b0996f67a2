// Without: ^os: |^main os:
// JavaScript cannot ask for the name that the system has.
import { move, panic, thread } from "thread-lessons";

export function main() {
  const names = [
    "",
    "a-very-long-thread-name-over-fifteen-bytes",
    "dup",
    "dup",
    "naïve-ü-工",
    "quote'd name",
  ];
  for (const name of names) {
    const worker = new thread.Builder().name(name).spawn(
      move(() => {
        console.log(thread.current().name());
        panic("p");
      }),
    );
    worker.unwrap().join().isErr();
  }
}
