// @ts-check
import { inOrder, lines, merge, prefix } from "../outputs.js";

const cups = lines(...[1, 2, 3, 4, 5].map((cup) => `kettle pours cup ${cup}`));
const pages = lines(...[1, 2, 3].map((page) => `reader turns page ${page}`));
const over = lines("tea time is over");

/** @type {import("./allowed.js").Family} */
export const document0 = {
  "s0-01": { stdout: merge(pages, prefix(cups)), count: 126 },
  "s0-02": { stdout: inOrder(merge(pages, cups), over), count: 56 },
  "s0-04": { stdout: lines("the clerk holds [7, 8, 9]"), count: 1 },
  "d0-02early": { stdout: inOrder(cups, pages, over), count: 1 },
  "d0-03byvalue": { stdout: lines("number 7", "number 8", "number 9"), count: 1 },
};
