// Pattern: (?:before ([012])\n){3}(?:after ([012])\n){3}
import { Arc, Barrier, move, thread } from "thread-lessons";

export function main() {
  const barrier = new Arc(new Barrier(3));
  const workers = [0, 1, 2].map((n) => {
    const theirs = Arc.clone(barrier);
    return thread.spawn(
      move(() => {
        console.log(`before ${n}`);
        theirs.value.wait();
        console.log(`after ${n}`);
      }),
    );
  });
  for (const worker of workers) worker.join().unwrap();
}
