import { thread } from "thread-lessons";

export function main() {
  const worker = thread.spawn(() => console.log("child"));
  console.log("main");
  worker.join().unwrap();
}
