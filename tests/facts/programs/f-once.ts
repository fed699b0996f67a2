import { Once, panic, thread } from "thread-lessons";

const once = new Once();
const failing = new Once();

export function main() {
  once.callOnce(() => console.log("once"));
  once.callOnce(() => console.log("twice"));
  console.log(`completed ${once.isCompleted()}`);
  const first = thread.spawn(() => {
    failing.callOnce(() => panic("init failed"));
  });
  first.join().isErr();
  console.log(`completed ${failing.isCompleted()}`);
  const second = thread.spawn(() => {
    failing.callOnce(() => {});
  });
  const payload = second.join().unwrapErr();
  // Rust has two types of text, of which this is the first.
  console.log(payload.downcast(String), payload.downcast(Number));
  failing.callOnceForce((state) => console.log(`forced, poisoned ${state.isPoisoned()}`));
  console.log(`completed ${failing.isCompleted()}`);
}
