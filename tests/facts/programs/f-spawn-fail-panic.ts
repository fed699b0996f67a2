// Timing: virtual
// Rust's program has the system refuse; here a spawn is refused when too many threads are alive.
import { thread } from "thread-lessons";

export function main() {
  for (;;) thread.spawn(() => thread.park());
}
