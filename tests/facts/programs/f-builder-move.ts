import { thread } from "thread-lessons";

export function main() {
  const unnamed = new thread.Builder().spawn(() => thread.current().name().isNone()).unwrap();
  console.log(`builder without name -> unnamed: ${unnamed.join().unwrap()}`);
  const renamed = new thread.Builder()
    .name("x")
    .name("y")
    .spawn(() => thread.current().name());
  console.log("last name wins:", renamed.unwrap().join().unwrap());
}
