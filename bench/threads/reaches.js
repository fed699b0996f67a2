// @ts-check

/** @typedef {"rust" | "node" | "multithreading" | "piscina"} Peer */
/** @typedef {Readonly<Record<Peer, number | null>>} Theirs null where it was not measured */

/**
 * What one measure of the programs should reach. Times are microseconds, medians of rounds.
 * @typedef {object} Reach
 * @property {string} text
 * @property {(ours: number, theirs: Theirs) => boolean | null} holds null where it cannot be said
 */

/** @type {Readonly<Record<Peer, string>>} as the table names them, the one that ours is divided by first */
export const peerNames = {
  rust: "Rust",
  multithreading: "multithreading",
  piscina: "piscina",
  node: "Node",
};

/** At most so many times what a peer takes. @param {number} times @param {Peer} peer @returns {Reach} */
const within = (times, peer) => ({
  text: times === 1 ? `below ${peerNames[peer]}` : `${times} x ${peerNames[peer]}`,
  holds: (ours, theirs) => (theirs[peer] === null ? null : ours <= times * theirs[peer]),
});

/** @param {string} text @param {number} most @returns {Reach} */
const atMost = (text, most) => ({ text, holds: (ours) => ours <= most });

/** @param {Reach} one @param {Reach} other @returns {Reach} */
const both = (one, other) => ({
  text: `${one.text}, ${other.text}`,
  holds(ours, theirs) {
    const answers = [one.holds(ours, theirs), other.holds(ours, theirs)];
    if (answers.includes(false)) return false;
    return answers.includes(null) ? null : true;
  },
});

/** @type {Reach} */
const works = { text: "it works", holds: (ours) => !Number.isNaN(ours) };

/** @type {Readonly<Record<string, Reach>>} by the names that the programs print */
export const reaches = {
  "spawn + join": within(1, "rust"),
  "1,000 short closures": within(2, "rust"),
  "512 threads alive at one Barrier": works,
  "lock + add + unlock": atMost("0.2 us", 0.2),
  "lock + add + unlock, a temporary": atMost("0.2 us", 0.2),
  "1,000,000 locked increments by two threads": both(within(10, "rust"), within(1, "multithreading")),
  "lock + push and pop on 1,000 strings": within(1, "multithreading"),
  "send of a 50-field object": within(1, "multithreading"),
  "four sleeps of 50 ms": atMost("60 ms", 60_000),
  "numbers through a channel": atMost("1 us", 1),
  "numbers through a channel for 128": atMost("1 us", 1),
  // What a scope with one thread takes, and no copy: copying takes a hundred times as long.
  "scoped borrow of a 64 MB Float64Array": { ...within(0.1, "node"), text: "no copy" },
};
