// Fails: E0594
// Misconception: without the lock each thread adds its page as it comes to it. They would change one variable at the
// same time, and that is refused.

import { parIter } from "thread-lessons";

function set(page: string): string {
  return page.toUpperCase();
}

export function main(): void {
  const pages = ["welcome", "menu", "prices"];

  let leaflet: string[] = [];
  parIter(pages).forEach((page) => {
    leaflet = [...leaflet, set(page)];
  });

  console.log(`printer: ${leaflet.join(", ")}`);
}
