import { Arc, move, thread } from "thread-lessons";

const numbers = [1, 2, 3, 4, 5];
const pair = [3, 4];

export function main() {
  const owned = new Arc([5]);
  const theirs = Arc.clone(owned);
  const worker = thread.spawn(
    move(() => {
      console.log(
        numbers.reduce((sum, n) => sum + n),
        pair,
        theirs.value,
      );
    }),
  );
  worker.join().unwrap();
}
