import { move, thread } from "thread-lessons";

export function main() {
  const holds = [[10, 20, 30], [1, 2, 3], [100]];
  for (const hold of holds) {
    const scale = thread.spawn(move(() => hold.reduce((total, crate) => total + crate, 0)));
    scale.join().unwrap();
  }
}
