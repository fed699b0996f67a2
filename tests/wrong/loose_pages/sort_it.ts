// Fails: printer:
// Misconception: sorting mends an order. It gives an order, and the alphabet is not that of the pages.

import { Mutex, parIter } from "thread-lessons";

function set(page: string): string {
  return page.toUpperCase();
}

export function main(): void {
  const pages = ["welcome", "menu", "prices"];

  const pile = new Mutex<string[]>([]);
  parIter(pages).forEach((page) => {
    pile.lock().unwrap().value.push(set(page));
  });
  const leaflet = pile.lock().unwrap().value;

  console.log(`printer: ${leaflet.toSorted().join(", ")}`);
}
