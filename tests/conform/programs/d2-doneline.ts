import { thread } from "thread-lessons";

export function main() {
  const counter = thread.spawn(() => {
    for (let bar = 0; bar < 20; bar++) console.log(`bar ${bar}`);
  });
  counter.join().unwrap();
  console.log("final chord");
}
