// Fails: the program uses none of
// Shortcut: `parIter` is there, and the pages are set one after the other beside it.

import { parIter } from "thread-lessons";

function set(page: string): string {
  return page.toUpperCase();
}

export function main(): void {
  const pages = ["welcome", "menu", "prices"];
  parIter(pages).forEach(() => {});
  console.log(`printer: ${pages.map(set).join(", ")}`);
}
