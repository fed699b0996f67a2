// A printer sets the three pages of a leaflet. Since they have nothing to do with each other, all are set at the same
// time, and each is laid on the pile when it is ready. No page is missing. Some leaflets begin with the end.

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

  console.log(`printer: ${leaflet.join(", ")}`);
}
