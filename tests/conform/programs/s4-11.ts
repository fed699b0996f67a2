import { move, thread } from "thread-lessons";

// The thread counts on a copy of its own, and nobody ever reads it.
export function main() {
  let _apples = 0;
  thread.spawn(
    move(() => {
      _apples += 1;
    }),
  );
}
