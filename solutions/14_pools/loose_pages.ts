import { parIter } from "thread-lessons";

function set(page: string): string {
  return page.toUpperCase();
}

export function main(): void {
  const pages = ["welcome", "menu", "prices"];

  const leaflet = parIter(pages).map(set).collect();

  console.log(`printer: ${leaflet.join(", ")}`);
}
