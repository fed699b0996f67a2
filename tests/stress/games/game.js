/**
 * A program for one primitive that checks itself.
 * @typedef {object} Game
 * @property {string} name
 * @property {(name: string, random: import("../../faults/random.js").Random) => string} write The text of a function `name(round: number): void`
 * that panics when something is wrong.
 */

export {};
