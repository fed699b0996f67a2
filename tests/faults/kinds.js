import { checkStopped } from "./kinds/check-stopped.js";
import { engineKilled } from "./kinds/engine-killed.js";
import { fullDisk } from "./kinds/full-disk.js";
import { pipes } from "./kinds/pipes.js";
import { saveStorm } from "./kinds/save-storm.js";
import { damagedBetween, damagedMeanwhile, leftovers } from "./kinds/state-damaged.js";
import { twoInstances } from "./kinds/two-instances.js";
import { hungUp, signalled, watchKilled } from "./kinds/watch-killed.js";

/**
 * @typedef {object} KindOfFault
 * @property {string} name
 * @property {import("./kinds/kind.js").Kind} inject
 * @property {"small disk"} [needs] a disk of its own
 */

/** @type {readonly KindOfFault[]} */
export const kinds = [
  { name: "engine-killed", inject: engineKilled },
  { name: "watch-killed", inject: watchKilled },
  { name: "signalled", inject: signalled },
  { name: "hung-up", inject: hungUp },
  { name: "damaged-meanwhile", inject: damagedMeanwhile },
  { name: "damaged-between", inject: damagedBetween },
  { name: "leftovers", inject: leftovers },
  { name: "save-storm", inject: saveStorm },
  { name: "two-instances", inject: twoInstances },
  { name: "pipes", inject: pipes },
  { name: "check-stopped", inject: checkStopped },
  { name: "full-disk", inject: fullDisk, needs: "small disk" },
];
