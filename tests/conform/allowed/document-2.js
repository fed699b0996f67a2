// @ts-check
import { inOrder, lines, merge, nothing, permutation, prefix } from "../outputs.js";
import { firstPanic } from "../panics.js";

/**
 * @param {number} from
 * @param {number} to
 */
const range = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** @param {number} to */
const drums = (to) => lines(...range(1, to).map((beat) => `drum ${beat}`));
const flutes = lines(...range(1, 3).map((note) => `flute ${note}`));

const swept = lines("the stage is swept");
const rehearsals = range(0, 9).map((piece) => `rehearsing piece ${piece}`);
const scores = range(0, 7).map((seat) => `seat ${seat} scores ${seat * seat}`);
const setlist = `["waltz", "tango", "polka"]`;
const took = lines("took N ms");

/** @type {import("./allowed.js").Family} */
export const document2 = {
  "s2-01": { stdout: inOrder(merge(flutes, drums(5)), lines("applause")), count: 56 },
  "s2-02": { stdout: merge(lines("the hall closes"), prefix(drums(10))), count: 66 },
  "s2-03": { stdout: lines("steps in all: 500000500000"), count: 1 },
  "s2-04": {
    stdout: lines("the singer stopped: the voice broke!", "the band plays on"),
    count: 1,
    stderr: firstPanic("the voice broke!"),
  },
  "s2-05": {
    stdout: inOrder(permutation(scores), lines("scoreboard [0, 1, 4, 9, 16, 25, 36, 49]")),
    count: 40_320,
  },
  "s2-06": { stdout: lines("solo by trumpet-1"), count: 1 },
  "s2-07": { stdout: lines("a choir of 100"), count: 1 },
  "s2-08": {
    stdout: inOrder(
      permutation([`pianist reads ${setlist}`, `dancer reads ${setlist}`]),
      lines(`by the end: ["waltz", "tango", "polka", "encore"]`),
    ),
    count: 2,
  },
  "s2-09": { stdout: merge(swept, prefix(swept)), count: 2 },
  "s2-10": { stdout: lines(...rehearsals), count: 1 },
  "s2-11": {
    stdout: inOrder(permutation(rehearsals), lines("rehearsed: [0, 10, 20, 30, 40, 50, 60, 70, 80, 90]")),
    count: 3_628_800,
  },
  "d2-tracked-ignored": { stdout: prefix(swept), count: 2 },
  "d2-lazy": {
    stdout: lines(...range(0, 3).flatMap((act) => [`act ${act} enters`, `act ${act} leaves`]), "points: 6"),
    count: 1,
    stderr: took,
  },
  "d2-loopjoin-timing": { stdout: nothing, count: 1, stderr: took },
  "d2-spawnall-timing": { stdout: nothing, count: 1, stderr: took },
  "d2-cpu-serial": { stdout: nothing, count: 1, stderr: took },
  "d2-cpu-parallel": { stdout: nothing, count: 1, stderr: took },
  "d2-nocleanup": {
    stdout: merge(lines("the lights go out"), prefix(lines("the harp is put away"))),
    count: 3,
  },
  "d2-doneline": { stdout: lines(...range(0, 19).map((bar) => `bar ${bar}`), "final chord"), count: 1 },
};
