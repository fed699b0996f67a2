// Fails: printer:
// Misconception: if the setting is done under the lock, too, the pages come in turn. In turn, yes; in which one? And
// nothing is done side by side any more. Right in most runs.

import { Mutex, parIter } from "thread-lessons";

function set(page: string): string {
  return page.toUpperCase();
}

export function main(): void {
  const pages = ["welcome", "menu", "prices"];

  const pile = new Mutex<string[]>([]);
  parIter(pages).forEach((page) => {
    using sheets = pile.lock().unwrap();
    const ready = set(page);
    sheets.value.push(ready);
  });
  const leaflet = pile.lock().unwrap().value;

  console.log(`printer: ${leaflet.join(", ")}`);
}
