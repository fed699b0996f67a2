import { move, thread } from "thread-lessons";

export function main() {
  const port = [10, 20, 30];
  const starboard = [1, 2, 3];
  const left = thread.spawn(move(() => port.reduce((sum, crate) => sum + crate, 0)));
  const right = thread.spawn(move(() => starboard.reduce((sum, crate) => sum + crate, 0)));
  console.log(left.join().unwrap(), right.join().unwrap());
}
