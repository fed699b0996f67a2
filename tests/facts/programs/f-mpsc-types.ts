import { drop, move, mpsc, thread } from "thread-lessons";

export function main() {
  const [tx, rx] = mpsc.channel<number>();
  for (const n of [1, 2, 3]) {
    const ours = tx.clone();
    thread.spawn(
      move(() => {
        ours.send(n * 2).unwrap();
      }),
    );
  }
  drop(tx);
  const consumer = thread.spawn(
    move(() => {
      let sum = 0;
      for (const n of rx) sum += n;
      return sum;
    }),
  );
  console.log(consumer.join().unwrap());
}
