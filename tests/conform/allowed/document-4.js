// @ts-check
import { inOrder, lines, nothing, permutation, prefix } from "../outputs.js";
import { firstPanic, laterPanic } from "../panics.js";

const slipped = firstPanic("the ladder slipped");
const planted = `["tulip", "crocus"]`;

/** @type {import("./allowed.js").Family} */
export const document4 = {
  "s4-01": { stdout: lines("a bird sings"), count: 1 },
  "s4-02": { stdout: lines("the garden is watered"), count: 1 },
  "s4-03": { stdout: lines(`planted: ${planted}`), count: 1 },
  "s4-04": { stdout: permutation([0, 1, 2, 3, 4].map((bed) => `bed ${bed} is weeded`)), count: 120 },
  "s4-05": { stdout: lines("somebody fell"), count: 1, stderr: slipped },
  "s4-06": { stdout: nothing, count: 1 },
  "s4-07": { stdout: prefix(lines("a seed sprouts")), count: 2 },
  "s4-08": { stdout: lines("a seed sprouts"), count: 1 },
  "s4-10": { stdout: prefix(lines(planted)), count: 2 },
  "s4-11": { stdout: nothing, count: 1 },
  "s4-12": { stdout: nothing, count: 1 },
  "d4-11observed": { stdout: lines("picker counts 1", "the basket holds 0"), count: 1 },
  "d4-12joined": { stdout: lines("10"), count: 1 },
  "d4-fn": { stdout: lines("leaves are raked"), count: 1 },
  "d4-myth1": {
    stdout: lines("the gardener heard of a fall: true"),
    count: 1,
    stderr: inOrder(slipped, laterPanic("called `Result::unwrap()` on an `Err` value: Any { .. }", "main")),
    exit: 101,
  },
};
