import { move, thread } from "thread-lessons";

export function main() {
  const data = [30, 10, 20];
  const moved = thread.scope((s) => {
    const workers = data.map((n) => s.spawn(move(() => n)));
    return workers.map((worker) => worker.join().unwrap());
  });
  const shared = thread.scope((s) => {
    const workers = [s.spawn(() => data[0]), s.spawn(() => data[1]), s.spawn(() => data[2])];
    return workers.map((worker) => (worker.join().unwrap() ?? 0) / 10);
  });
  console.log(moved, shared);
}
