import { begin, type Program, pending, type State, step } from "./machine.js";

/** How often each outcome comes, over every order of the visible operations. */
export interface Everything {
  readonly outcomes: ReadonlySet<string>;
  readonly schedules: bigint;
}

/** All that a program can do, by trying every order of its steps; equal states are looked at once. */
export function bruteForce(program: Program): Everything {
  const known = new Map<string, Map<string, bigint>>();
  const endings = endingsOf(program, begin(program), known);
  return {
    outcomes: new Set([...endings.keys()].map(outcomeOf)),
    schedules: [...endings.values()].reduce((sum, count) => sum + count, 0n),
  };
}

/** What the run shows from here on, and in how many ways: its lines and panics to come, then how it ends. */
function endingsOf(
  program: Program,
  { stdout: _lines, panics: _panics, ...rest }: State,
  known: Map<string, Map<string, bigint>>,
): Map<string, bigint> {
  const key = JSON.stringify(rest);
  const found = known.get(key);
  if (found !== undefined) return found;
  const state: State = { ...rest, stdout: [], panics: [] };
  const enabled = state.code === null ? pending(program, state).filter((one) => one.enabled) : [];
  const endings = new Map<string, bigint>();
  if (enabled.length === 0) endings.set(JSON.stringify([[], [], state.code ?? "deadlock"]), 1n);
  for (const { thread } of enabled) {
    const after = step(program, state, thread);
    for (const [rest, count] of endingsOf(program, after, known)) {
      const [lines, panics, end] = JSON.parse(rest) as [string[], string[], number | string];
      const ending = JSON.stringify([[...after.stdout, ...lines], [...after.panics, ...panics], end]);
      endings.set(ending, (endings.get(ending) ?? 0n) + count);
    }
  }
  known.set(key, endings);
  return endings;
}

/** Panic text goes to stderr: its place among the lines of stdout is no part of an outcome. */
export function outcomeOf(ending: string): string {
  const [lines, panics, end] = JSON.parse(ending) as [string[], string[], number | string];
  return JSON.stringify([lines, panics.toSorted(), end]);
}
