// @ts-check
import { peerNames, reaches } from "./reaches.js";
import { findRunners } from "./runners.js";

/** @typedef {Record<import("./runners.js").Side, number[]>} Samples microseconds */
/** @typedef {ReadonlyMap<string, Samples>} AllSamples by the names that the programs print */

/** Pairs of measures of the same work. */
const gains = [
  { name: "two threads on two cores", one: "work twice on one thread", more: "work twice on two threads" },
  {
    name: "parIter on two cores",
    one: "primes below 500,000, one thread",
    more: "primes below 500,000, parIter",
  },
];
/** What two cores should give. */
const gain = 1.9;

/**
 * What threads take here, in Rust, in bare Node and with npm's libraries, side by side: each round runs all of them.
 * @param {number} rounds
 * @param {(text: string) => void} onProgress
 * @returns {Promise<import("../table.js").Row[]>}
 */
export async function threadRows(rounds, onProgress) {
  const runners = findRunners(onProgress);
  /** @type {Map<string, Samples>} */
  const samples = new Map();
  for (let round = 1; round <= rounds; round++) {
    for (const { side, name, once, run } of runners) {
      if (once && round > 1) continue;
      onProgress(`round ${round} of ${rounds}: ${name}`);
      collect(samples, side, run());
    }
  }
  return [...[...samples].map(([name, sample]) => rowOf(name, sample)), ...gainRows(samples)];
}

/** @param {Map<string, Samples>} samples @param {import("./runners.js").Side} side @param {string} output */
function collect(samples, side, output) {
  for (const line of output.split("\n").filter((line) => line !== "")) {
    const [name = "", time] = line.split("\t");
    const entry = samples.get(name) ?? { ours: [], rust: [], node: [], multithreading: [], piscina: [] };
    entry[side].push(Number(time));
    samples.set(name, entry);
  }
}

/** @param {string} name @param {Samples} samples @returns {import("../table.js").Row} */
function rowOf(name, samples) {
  const ours = median(samples.ours);
  const theirs = {
    rust: median(samples.rust),
    node: median(samples.node),
    multithreading: median(samples.multithreading),
    piscina: median(samples.piscina),
  };
  const measured = peers.flatMap((peer) => {
    const microseconds = theirs[peer];
    return microseconds === null ? [] : [{ name: peerNames[peer], microseconds }];
  });
  const [first] = measured;
  const reach = reaches[name];
  return {
    name,
    ours: time(ours),
    against: measured.map(({ name, microseconds }) => `${name} ${time(microseconds)}`).join(", ") || "-",
    ratio: ours !== null && first ? (ours / first.microseconds).toFixed(2) : null,
    reach: reach?.text ?? "-",
    reached: ours === null || reach === undefined ? null : reach.holds(ours, theirs),
  };
}

/** In the order of their names. */
const peers = /** @type {import("./reaches.js").Peer[]} */ (Object.keys(peerNames));

/** How many times as fast the same work is on more threads. @param {AllSamples} samples @returns {import("../table.js").Row[]} */
function gainRows(samples) {
  return gains.flatMap(({ name, one, more }) => {
    const [alone, together] = [one, more].map((measure) => median(samples.get(measure)?.ours ?? []));
    if (!alone || !together) return [];
    const times = alone / together;
    return [
      {
        name,
        ours: `${times.toFixed(2)} x`,
        against: "-",
        ratio: null,
        reach: `${gain} x`,
        reached: times >= gain,
      },
    ];
  });
}

/** @param {readonly number[]} numbers */
function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? null;
}

/** @param {number | null} microseconds */
function time(microseconds) {
  if (microseconds === null) return "-";
  if (Number.isNaN(microseconds)) return "failed";
  if (microseconds < 10) return `${microseconds.toFixed(3)} us`;
  return microseconds < 10_000 ? `${microseconds.toFixed(1)} us` : `${(microseconds / 1000).toFixed(1)} ms`;
}
