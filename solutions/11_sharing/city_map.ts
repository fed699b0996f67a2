import { Arc, move, thread } from "thread-lessons";

function walk(guide: string, map: Arc<readonly string[]>): void {
  for (const stop of map.value) console.log(`${guide}: ${stop}`);
}

export function main(): void {
  const map = new Arc<readonly string[]>(["castle", "bridge", "market"]);

  const forAda = Arc.clone(map);
  const ada = thread.spawn(move(() => walk("Ada", forAda)));
  const forBen = Arc.clone(map);
  const ben = thread.spawn(move(() => walk("Ben", forBen)));

  ada.join().unwrap();
  ben.join().unwrap();
  console.log(`office: signed for by ${Arc.strongCount(map)}`);
}
