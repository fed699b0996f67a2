// @ts-check
import { inOrder, lines, merge, nothing, prefix } from "../outputs.js";
import { cutPanic, firstPanic, laterPanic } from "../panics.js";

const greeting = lines("good morning, Juno");

/** @type {import("./allowed.js").Family} */
export const document3 = {
  "s3-02": { stdout: prefix(lines("a signal from the probe")), count: 2 },
  "s3-04": { stdout: prefix(greeting), count: 2 },
  "s3-05": { stdout: merge(lines("on board: Juno"), prefix(greeting)), count: 3 },
  "s3-06": { stdout: lines("echoes after [6, 10, 14, 18]"), count: 1 },
  "s3-07": { stdout: lines("cargo: 60 and 6, together 66"), count: 1 },
  "s3-08": { stdout: nothing, count: 1 },
  "s3-09": { stdout: lines("[60, 6, 100]"), count: 1 },
  "s3-10": { stdout: lines("this thread has a name"), count: 1 },
  "s3-11": {
    stdout: inOrder(
      merge(lines("crew keeps watch"), lines("diver goes down", "diver comes up")),
      lines("pearls found: 77"),
    ),
    count: 3,
  },
  "s3-12": { stdout: nothing, count: 1 },
  "s3-13": {
    stdout: lines(
      "captain dives: 1",
      "captain dives: 2",
      "mate dives: 1",
      "mate dives: 2",
      "captain dives: 3",
    ),
    count: 1,
  },
  "s3-15": { stdout: lines("cargo: 60 and 6"), count: 1 },
  "s3-16": { stdout: lines("the engine is out"), count: 1, stderr: firstPanic("the engine overheated") },
  "s3-17a": { stdout: lines("stayed in port"), count: 1, stderr: firstPanic("mast down") },
  "s3-17b": { stdout: lines("sailed 77 miles"), count: 1 },
  "s3-18": { stdout: nothing, count: 1, stderr: cutPanic("hull breach") },
  "s3-19": { stdout: nothing, count: 1 },
  "d3-03literal": { stdout: lines("welcome, Juno", "welcome, Io", "welcome to Callisto"), count: 1 },
  "d3-01real": { stdout: lines("77"), count: 1 },
  "d3-14move": { stdout: lines("60 6"), count: 1 },
  "d3-18slow": {
    stdout: lines("the captain notices nothing"),
    count: 1,
    stderr: cutPanic("hull breach"),
  },
  "d3-19panic": {
    stdout: nothing,
    count: 1,
    stderr: inOrder(firstPanic("sailor 1 overboard"), lines("lost a sailor: Any { .. }")),
  },
  "d3-panicfmt": {
    stdout: nothing,
    count: 1,
    stderr: inOrder(firstPanic("found below deck"), laterPanic("lost the horizon", "crow's nest")),
  },
};
