import type { Plan } from "../engine/execution.js";

const mostChanges = 3;

/**
 * Plans of random executions, without end: each with priorities of its own, which change at none to three of about
 * `steps` steps. The same ones in every search.
 */
export function* randomPriorities(steps: number): Generator<Plan, never, void> {
  for (let seed = 1; ; seed++) {
    const changes = Array.from({ length: seed % (mostChanges + 1) }, (_, index) =>
      Math.floor(random(seed, index) * steps),
    );
    yield { choices: [], sleep: [], priorities: { seed, changes } };
  }
}

/** A number from 0 to 1, the same one for the same numbers. */
function random(seed: number, index: number): number {
  let mixed = Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
}
