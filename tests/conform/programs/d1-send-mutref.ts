import { thread } from "thread-lessons";

// A captured `let` that a scoped thread assigns stands for the `&mut` that Rust would send.
export function main() {
  let guests = 41;
  thread.scope((s) => {
    s.spawn(() => {
      guests += 1;
    });
  });
  console.log(guests);
}
