export {
  avoids,
  blocks,
  busy,
  computes,
  deadlocks,
  exit,
  type PanicDraft,
  panics,
  rejected,
  uses,
} from "./claims.js";
export { type Expectation, expectation, reachable, unreachable } from "./expectation.js";
export { by, child, line, lines, main, named } from "./lines.js";
export { capacity, makespan, outputs, overlaps, poisons, sleeps, speakers, threads } from "./measures.js";
export { anyOrder, cut, oneOf, optional, par, repeat, seq } from "./orders.js";
export type { Item, Pattern, Who } from "./pattern.js";
export { atLeast, atMost, between, type Range } from "./range.js";
