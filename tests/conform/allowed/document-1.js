// @ts-check
import { inOrder, lines, merge, nothing, oneOf, permutation } from "../outputs.js";
import { firstPanic } from "../panics.js";

const carrots = lines(...[1, 2, 3, 4].map((carrot) => `helper chops carrot ${carrot}`));
const plates = lines(...[1, 2, 3, 4].map((plate) => `chef serves plate ${plate}`));

const joins = `cleo joins: ["ann", "bob", "cleo"]`;
const closing = `at closing time: ["ann", "bob", "cleo"]`;

const lostUpdates = Array.from({ length: 1999 }, (_, i) => lines(`${i + 2}`));

/** @type {import("./allowed.js").Family} */
export const document1 = {
  "s1-01": { stdout: merge(plates, carrots), count: 70 },
  "s1-02": { stdout: lines("the bill is 30"), count: 1 },
  "s1-05": { stdout: lines("[11, 22, 33]"), count: 1 },
  "d1-03fixed-2scopes": { stdout: lines(joins, "in line: 3", closing), count: 1 },
  "d1-03fixed-mutex": {
    stdout: inOrder(oneOf(lines(joins, "in line: 3"), lines("in line: 2", joins)), lines(closing)),
    count: 2,
  },
  "d1-03fixed-onethread": { stdout: lines(joins, "in line: 3", closing), count: 1 },
  "d1-drop-silent": { stdout: nothing, count: 1 },
  "d1-join-unhandled": {
    stdout: lines("dinner continues"),
    count: 1,
    stderr: firstPanic("the soufflé collapsed"),
  },
  "d1-arcclone": { stdout: lines("3 true true"), count: 1 },
  "d1-share-scope": {
    stdout: inOrder(
      permutation([`waiter reads ["stew", "pie"]`, `guest reads ["stew", "pie"]`]),
      lines(`still on the board: ["stew", "pie"]`),
    ),
    count: 2,
  },
  "d1-send-mutref": { stdout: lines("42"), count: 1 },
  "d1-race": { stdout: oneOf(...lostUpdates), count: 1999 },
  "d1-movecheap": {
    stdout: lines("the same list over there: true", "the same list back home: true", "entries: 1000"),
    count: 1,
  },
};
