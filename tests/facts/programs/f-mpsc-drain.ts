import { debug, drop, move, mpsc, thread } from "thread-lessons";

export function main() {
  const [tx, rx] = mpsc.channel<[number, number]>();
  const workers = [0, 1, 2].map((id) => {
    const ours = tx.clone();
    return thread.spawn(
      move(() => {
        for (const n of [0, 1]) ours.send([id, n]).unwrap();
      }),
    );
  });
  for (const worker of workers) worker.join().unwrap();
  drop(tx);
  const all = [...rx.iter()];
  const perSender = [0, 1, 2].map((id) => all.filter(([from]) => from === id).map(([, n]) => n));
  console.log("per sender FIFO:", perSender);
  const sorted = all.sort(([a, i], [b, j]) => a - b || i - j);
  // A pair is a list here, which is shown in brackets.
  console.log(`[${sorted.map((pair) => debug(pair).replace("[", "(").replace("]", ")")).join(", ")}]`);
  console.log(rx.recv());
}
