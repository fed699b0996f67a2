// Fails: E0382
// Misconception: an `Arc` is shared, so one is enough for everybody. The `Arc` itself is moved like any other value:
// each owner needs one of its own.

import { Arc, move, thread } from "thread-lessons";

function walk(guide: string, map: Arc<readonly string[]>): void {
  for (const stop of map.value) console.log(`${guide}: ${stop}`);
}

export function main(): void {
  const map = new Arc<readonly string[]>(["castle", "bridge", "market"]);

  const ada = thread.spawn(move(() => walk("Ada", map)));
  const ben = thread.spawn(move(() => walk("Ben", map)));

  ada.join().unwrap();
  ben.join().unwrap();
  console.log(`office: signed for by ${Arc.strongCount(map)}`);
}
