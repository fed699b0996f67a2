import { move, mpsc, thread } from "thread-lessons";

export function main() {
  const [tx, rx] = mpsc.channel<number>();
  const ours = tx.clone();
  thread.spawn(
    move(() => {
      ours.send(1).unwrap();
    }),
  );
  for (const n of rx) console.log(n);
  tx.send(2).unwrap();
}
