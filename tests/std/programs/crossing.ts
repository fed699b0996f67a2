import type { Shown } from "./shown.js";

/** Values that crossed badly, or not at all. */
export const crossing: readonly Shown[] = [
  {
    title: "chains of 20,000 objects, Options, instances and closures",
    text: `import { None, Option, Some, move, thread } from "thread-lessons";
interface Link { n: number; next: Link | null }
interface Item { n: number; next: Option<Item> }
class Node { #next: Node | null; constructor(next: Node | null) { this.#next = next; } get next() { return this.#next; } }
export function main() {
  let links: Link | null = null, items: Option<Item> = None, nodes: Node | null = null, chain = () => 0;
  for (let n = 0; n < 20_000; n++) {
    links = { n, next: links }; items = Some({ n, next: items }); nodes = new Node(nodes);
    const inner = chain; if (n % 10 === 0) chain = () => (inner === chain ? 0 : n);
  }
  const [a, b, c, d] = [links, items, nodes, chain];
  const counted = thread.spawn(move(() => {
    let [x, y, z] = [0, 0, 0];
    for (let at = a; at; at = at.next) x++;
    for (let at = b; at.isSome(); at = at.unwrap().next) y++;
    for (let at = c; at; at = at.next) z++;
    return [x, y, z, d()];
  }));
  console.log(counted.join().unwrap());
  const mine = { head: links };
  thread.scope((s) => { s.spawn(() => { let at = mine.head; while (at?.next) at = at.next; if (at) at.next = { n: -1, next: null }; }); });
  let last = mine.head; while (last?.next) last = last.next;
  console.log(last?.n);
}`,
    expected: "[20000, 20000, 20000, 19990]\n-1",
  },
  {
    title: "closures that a variable, a property or a field names",
    text: `import { debug, move, thread } from "thread-lessons";
class K { f = () => 1; #g = () => 2; g() { return this.#g.name; } }
export function main() {
  const say = () => 1, legs = { hop: () => 2, run() { return 3; }, "a b": () => 4 };
  let late; late = function () { return 1; };
  const names = () => [say.name, legs.hop.name, legs.run.name, legs["a b"].name, late.name, new K().f.name, new K().g(), (() => 1).name];
  console.log(debug(say), names());
  console.log(thread.spawn(move(names)).join().unwrap());
}`,
    expected: `fn say ["say", "hop", "run", "a b", "late", "f", "#g", ""]\n["say", "hop", "run", "a b", "late", "f", "#g", ""]`,
  },
];
