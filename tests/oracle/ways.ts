import type { Operation } from "#lib/engine/operation.js";
import { createRelations, type Mode, type RelationRows, relationsOf } from "#lib/explore/relations.js";
import type { Everything } from "./brute-force.js";
import { searched, written } from "./compare.js";
import { everySchedule } from "./every-schedule.js";
import { explorable } from "./explorable.js";
import type { Program } from "./machine/machine.js";

/** What a search found, as the oracle writes it. */
export interface Found {
  readonly outcomes: ReadonlySet<string>;
  readonly executions: number;
  readonly redundant: number;
  /** Whether a loop that waits was followed for its first rounds only, so that some outcomes may be missing. */
  readonly bounded: boolean;
  /** Which operations there were. */
  readonly kinds: ReadonlySet<Operation>;
}

/** A way to search a model program, which must find the same outcomes as every other one. */
export interface Way {
  readonly name: string;
  /** Programs with more schedules are left out. */
  readonly mostSchedules: bigint;
  search(program: Program): Promise<Found>;
}

/** The search of the product, by rows of its relations. */
export function reduced(name: string, mode: Mode, rows: RelationRows, mostSchedules: bigint): Way {
  return {
    name,
    mostSchedules,
    async search(program) {
      const { outcomes, kinds, progress } = await searched(program, mode, rows);
      return { outcomes, kinds, ...progress };
    },
  };
}

const unreduced: Way = {
  name: "no reduction",
  mostSchedules: 300n,
  async search(program) {
    const outcomes = new Set<string>();
    const kinds = new Set<Operation>();
    let executions = 0;
    for await (const execution of everySchedule(
      explorable(program, createRelations(relationsOf("enumerating"))),
    )) {
      outcomes.add(written(execution));
      for (const { operation } of execution.steps) kinds.add(operation.kind);
      executions++;
    }
    return { outcomes, executions, redundant: 0, bounded: false, kinds };
  },
};

const many = 20_000n;

export const ways: readonly Way[] = [
  reduced("prints commute", "commuting", relationsOf("commuting"), many),
  reduced("prints in order", "enumerating", relationsOf("enumerating"), many),
  unreduced,
];

/** Where a search and the oracle do not agree. */
export interface Difference {
  readonly missing: readonly string[];
  readonly extra: readonly string[];
}

export function differenceOf(
  { outcomes, bounded }: Pick<Found, "outcomes" | "bounded">,
  all: Everything,
): Difference | null {
  const missing = bounded ? [] : [...all.outcomes].filter((outcome) => !outcomes.has(outcome));
  const extra = [...outcomes].filter((outcome) => !all.outcomes.has(outcome));
  return missing.length + extra.length === 0 ? null : { missing, extra };
}
