import { copied, Machine, type Program, type State } from "./machine/machine.js";

/** How often each outcome comes, over every order of the visible operations. */
export interface Everything {
  readonly outcomes: ReadonlySet<string>;
  readonly schedules: bigint;
}

/** All that a program can do, by trying every order of its steps; equal states are looked at once. */
export function bruteForce(program: Program): Everything {
  return everything(program, Number.POSITIVE_INFINITY);
}

/** The same; null for a program that is too big for it. */
export function bruteForceIfSmall(program: Program, mostSchedules: bigint): Everything | null {
  try {
    const all = everything(program, mostStates);
    return all.schedules > mostSchedules ? null : all;
  } catch (error) {
    if (error instanceof TooMany) return null;
    throw error;
  }
}

function everything(program: Program, most: number): Everything {
  const endings = new Force(program, most).endings();
  return {
    outcomes: new Set([...endings.keys()].map(outcomeOf)),
    schedules: [...endings.values()].reduce((sum, count) => sum + count, 0n),
  };
}

const mostStates = 1_000;

class TooMany extends Error {}

/** What a run shows from some state on, and in how many ways: its lines and panics to come, then how it ends. */
type Endings = Map<string, bigint>;

class Force {
  readonly #machine: Machine;
  readonly #known = new Map<string, Endings>();

  constructor(
    program: Program,
    private readonly mostStates: number,
  ) {
    this.#machine = new Machine(program, "eager");
  }

  endings(): Endings {
    return this.#from(this.#machine.begin());
  }

  #from(state: State): Endings {
    const { stdout: _lines, panics: _panics, ...rest } = state;
    const key = JSON.stringify(rest);
    const found = this.#known.get(key);
    if (found !== undefined) return found;
    if (this.#known.size >= this.mostStates) throw new TooMany();
    const endings = this.#after(state);
    this.#known.set(key, endings);
    return endings;
  }

  #after(state: State): Endings {
    const enabled = state.code === null ? this.#machine.pending(state).filter((one) => one.enabled) : [];
    if (enabled.length === 0) return new Map([[JSON.stringify([[], [], state.code ?? "deadlock"]), 1n]]);
    const endings: Endings = new Map();
    for (const { thread } of enabled) {
      for (let way = 0; way < this.#machine.ways(state, thread); way++) {
        const after = copied({ ...state, stdout: [], panics: [] });
        this.#machine.step(after, thread, way);
        for (const [rest, count] of this.#from(after)) {
          const ending = prefixed(after, rest);
          endings.set(ending, (endings.get(ending) ?? 0n) + count);
        }
      }
    }
    return endings;
  }
}

function prefixed({ stdout, panics }: State, rest: string): string {
  if (stdout.length + panics.length === 0) return rest;
  const [lines, messages, end] = JSON.parse(rest) as [string[], string[], number | string];
  return JSON.stringify([[...stdout, ...lines], [...panics, ...messages], end]);
}

/** Panic text goes to stderr: its place among the lines of stdout is no part of an outcome. */
export function outcomeOf(ending: string): string {
  const [lines, panics, end] = JSON.parse(ending) as [string[], string[], number | string];
  return JSON.stringify([lines, panics.toSorted(), end]);
}
