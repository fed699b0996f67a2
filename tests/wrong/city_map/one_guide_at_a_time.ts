// Fails: were alive at one time
// Shortcut: the second guide leaves when the first one has brought the map back.

import { move, thread } from "thread-lessons";

function walk(guide: string, map: readonly string[]): readonly string[] {
  for (const stop of map) console.log(`${guide}: ${stop}`);
  return map;
}

export function main(): void {
  const map: readonly string[] = ["castle", "bridge", "market"];

  const back = thread
    .spawn(move(() => walk("Ada", map)))
    .join()
    .unwrap();
  const home = thread
    .spawn(move(() => walk("Ben", back)))
    .join()
    .unwrap();
  console.log(`office: signed for by ${home.length - 2}`);
}
