import { Operation } from "#lib/engine/operation.js";
import { conflictRows, enablingRows, type Mode, type Row, relationsOf } from "#lib/explore/relations.js";
import { bruteForce } from "./brute-force.js";
import { knownPrograms } from "./known-programs.js";
import { randomProgram } from "./random-programs.js";
import { differenceOf, reduced, type Way } from "./ways.js";

/** A row of a relation, and in how many programs the search goes wrong without it. */
export interface Mutation {
  readonly row: string;
  readonly programs: number;
}

/** Each row of the relations, and the search without it. */
function mutants(): readonly Way[] {
  const prints = relationsOf("enumerating").conflicts.filter((row) => !conflictRows.includes(row));
  return [
    ...conflictRows.map((row) => without(row, "conflict", "enumerating")),
    ...prints.map((row) => without(row, "conflict", "enumerating")),
    ...enablingRows.map((row) => without(row, "enabling", "commuting")),
  ];
}

function without(row: Row, kind: "conflict" | "enabling", mode: Mode): Way {
  const { conflicts, enables } = relationsOf(mode);
  const left = (rows: readonly Row[]): readonly Row[] => rows.filter((other) => other !== row);
  const rows =
    kind === "conflict" ? { conflicts: left(conflicts), enables } : { conflicts, enables: left(enables) };
  return reduced(`${kind} of ${nameOf(row.first)} and ${nameOf(row.second)}`, mode, rows, 2_000n);
}

function nameOf(kind: Operation): string {
  return Object.entries(Operation).find(([, value]) => value === kind)?.[0] ?? String(kind);
}

/** Deletes each row in turn, and counts the known and the random programs of which too little is found then, or too much. */
export async function mutate(
  { count, seed }: { readonly count: number; readonly seed: number },
  onProgress: (done: number) => void,
): Promise<readonly Mutation[]> {
  const tallies = mutants().map((way) => ({ way, programs: 0 }));
  const known = knownPrograms.map(({ program }) => program);
  for (let at = 0; at < known.length + count; at++) {
    onProgress(at);
    const program = known[at] ?? randomProgram(seed + at - known.length);
    const all = bruteForce(program);
    for (const tally of tallies) {
      if (all.schedules > tally.way.mostSchedules) continue;
      if (differenceOf(await tally.way.search(program), all) !== null) tally.programs++;
    }
  }
  return tallies.map(({ way, programs }) => ({ row: way.name, programs }));
}
