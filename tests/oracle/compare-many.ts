import { bruteForceIfSmall } from "./brute-force.js";
import { randomProgram } from "./random-programs.js";
import { type Disagreement, Tally } from "./tally.js";
import { differenceOf, type Way } from "./ways.js";

export interface Options {
  readonly count: number;
  /** Of the first program; the next ones count up from it. */
  readonly seed: number;
  /** How to search every program, and how to search every so manieth one (0: none). */
  readonly always: readonly Way[];
  readonly sometimes: { readonly every: number; readonly ways: readonly Way[] };
  readonly onProgress: (done: number) => void;
}

export interface Result {
  readonly tallies: readonly Tally[];
  readonly disagreements: readonly Disagreement[];
  /** Programs with more schedules than were tried. */
  readonly tooBig: number;
}

/** After so many there is enough to look at. */
const mostDisagreements = 5;
const mostSchedules = 20_000n;

/** Holds what searches find in random programs against all that these can do. */
export async function compareMany(options: Options): Promise<Result> {
  const { count, seed, always, sometimes, onProgress } = options;
  const tallies = new Map([...always, ...sometimes.ways].map((way) => [way, new Tally(way.name)]));
  const disagreements: Disagreement[] = [];
  let tooBig = 0;
  for (let at = 0; at < count && disagreements.length < mostDisagreements; at++) {
    onProgress(at);
    const program = randomProgram(seed + at);
    const all = bruteForceIfSmall(program, mostSchedules);
    if (all === null) {
      tooBig++;
      continue;
    }
    const isChosen = sometimes.every > 0 && at % sometimes.every === 0;
    for (const way of [...always, ...(isChosen ? sometimes.ways : [])]) {
      if (all.schedules > way.mostSchedules) continue;
      const found = await way.search(program);
      const difference = differenceOf(found, all);
      tallies.get(way)?.add(found, all.outcomes.size);
      if (difference !== null) disagreements.push({ seed: seed + at, way: way.name, ...difference });
    }
  }
  return { tallies: [...tallies.values()], disagreements, tooBig };
}
