// A tourist office has one large city map and lends it to its guides. It is never copied: whoever takes it signs for
// it, and in the evening the office looks how many have it. Since the guides walk at the same time, no tour leaves at
// all.

import { move, Rc, thread } from "thread-lessons";

function walk(guide: string, map: Rc<readonly string[]>): void {
  for (const stop of map.value) console.log(`${guide}: ${stop}`);
}

export function main(): void {
  const map = new Rc<readonly string[]>(["castle", "bridge", "market"]);

  const forAda = Rc.clone(map);
  const ada = thread.spawn(move(() => walk("Ada", forAda)));
  const forBen = Rc.clone(map);
  const ben = thread.spawn(move(() => walk("Ben", forBen)));

  ada.join().unwrap();
  ben.join().unwrap();
  console.log(`office: signed for by ${Rc.strongCount(map)}`);
}
