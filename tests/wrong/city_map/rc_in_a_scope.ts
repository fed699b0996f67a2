// Fails: E0277
// Misconception: a scope lets threads borrow anything. Two threads that borrow one `Rc` could both clone it.

import { Rc, thread } from "thread-lessons";

function walk(guide: string, map: Rc<readonly string[]>): void {
  for (const stop of map.value) console.log(`${guide}: ${stop}`);
}

export function main(): void {
  const map = new Rc<readonly string[]>(["castle", "bridge", "market"]);

  thread.scope((s) => {
    s.spawn(() => walk("Ada", map));
    s.spawn(() => walk("Ben", map));
  });
  console.log(`office: signed for by ${Rc.strongCount(map)}`);
}
