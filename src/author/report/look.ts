import type { Colours } from "../../report/report.js";
import { wrap } from "../../report/width.js";

/** How a report is to look. */
export interface Look {
  /** Of the terminal. */
  readonly columns: number;
  readonly colours: Colours;
}

/** Running text below a heading. */
export function indented(text: string, { columns }: Look): string {
  const lines = wrap(text, Math.max(20, columns - 4));
  return lines.map((line) => `   ${line}`).join("\n");
}

/** As in "1 solution" and "2 solutions". */
export function many(count: number, one: string, several: string): string {
  return `${count} ${count === 1 ? one : several}`;
}
