import { Mutex, thread } from "thread-lessons";

// The lock makes this sound; which of the two comes first stays open.
export function main() {
  const queue = new Mutex(["ann", "bob"]);
  thread.scope((s) => {
    s.spawn(() => {
      using line = queue.lock().unwrap();
      line.value.push("cleo");
      console.log("cleo joins:", line.value);
    });
    s.spawn(() => {
      using line = queue.lock().unwrap();
      console.log(`in line: ${line.value.length}`);
    });
  });
  using line = queue.lock().unwrap();
  console.log("at closing time:", line.value);
}
