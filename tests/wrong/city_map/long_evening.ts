// Fails: signed for by
// Misconception: after a long enough while everybody has brought the map back. Right in most runs.

import { Arc, Duration, move, thread } from "thread-lessons";

function walk(guide: string, map: Arc<readonly string[]>): void {
  for (const stop of map.value) console.log(`${guide}: ${stop}`);
}

export function main(): void {
  const map = new Arc<readonly string[]>(["castle", "bridge", "market"]);

  const forAda = Arc.clone(map);
  thread.spawn(move(() => walk("Ada", forAda)));
  const forBen = Arc.clone(map);
  thread.spawn(move(() => walk("Ben", forBen)));

  thread.sleep(Duration.fromMillis(50));
  console.log(`office: signed for by ${Arc.strongCount(map)}`);
}
