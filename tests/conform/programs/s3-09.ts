import { move, thread } from "thread-lessons";

export function main() {
  const holds = [[10, 20, 30], [1, 2, 3], [100]];
  const scales = holds.map((hold) =>
    thread.spawn(move(() => hold.reduce((total, crate) => total + crate, 0))),
  );
  const weights = scales.map((scale) => scale.join().unwrap());
  console.log(weights);
}
