import { Operation } from "#lib/engine/operation.js";
import { type Mode, type RelationRows, relationsOf } from "#lib/explore/relations.js";
import { conflictRows, printRows } from "#lib/explore/rows/conflicts.js";
import { enablingRows } from "#lib/explore/rows/enables.js";
import type { Row } from "#lib/explore/rows/row.js";
import { bruteForceIfSmall } from "./brute-force.js";
import { knownPrograms } from "./known-programs.js";
import { Laws } from "./laws/laws.js";
import type { Program } from "./machine/machine.js";
import { random, randomProgram } from "./random-programs.js";
import { sharpPrograms } from "./sharp-programs.js";
import { differenceOf, reduced, type Way } from "./ways.js";

/** A row of a relation, and the first program of which the search finds too little without it, or too much. */
export interface Mutation {
  readonly row: string;
  /** How many programs that is after; null when there was none. */
  readonly noticed: number | null;
  /** Whether the search goes wrong, or it is only that the rows do not say what is so. */
  readonly by: "outcomes" | "laws";
}

/** A row, and the searches without it. */
interface Mutant {
  readonly name: string;
  readonly row: Row;
  /** Those that are left. */
  readonly rows: RelationRows;
  readonly ways: readonly Way[];
}

const mostSchedules = 5_000n;

/** Every so many programs the sharp ones come again. */
const sharpWalks = 4;

/** Deletes each row in turn, and looks for a program that shows it, first among the known, then among random ones. */
export async function mutate(
  { count, seed }: { readonly count: number; readonly seed: number },
  onProgress: (done: number) => void,
): Promise<readonly Mutation[]> {
  const found: Mutation[] = [];
  let left = mutants();
  const known = [...knownPrograms.map(({ program }) => program), ...sharpPrograms];
  for (let at = 0; at < known.length + count && left.length > 0; at++) {
    onProgress(at);
    const noticed = await noticedBy(known[at] ?? randomProgram(seed + at - known.length), left);
    for (const { name } of noticed) found.push({ row: name, noticed: at, by: "outcomes" });
    left = left.filter((mutant) => !noticed.includes(mutant));
  }
  return [
    ...found,
    ...left.map((mutant) => ({
      row: mutant.name,
      noticed: lawless(mutant, count, seed),
      by: "laws" as const,
    })),
  ];
}

/** After how many programs the laws do not hold any more. */
function lawless({ rows }: Mutant, count: number, seed: number): number | null {
  const laws = new Laws(rows, random(seed));
  for (let at = 0; at < count; at++) {
    laws.check(sharpPrograms[at % sharpWalks] ?? randomProgram(seed + at));
    if (laws.offences.length > 0) return at;
  }
  return null;
}

async function noticedBy(program: Program, left: readonly Mutant[]): Promise<readonly Mutant[]> {
  const { kinds } = await reduced("", "commuting", relationsOf("commuting"), mostSchedules).search(program);
  const likely = left.filter(({ row }) => kinds.has(row.first) && kinds.has(row.second));
  if (likely.length === 0) return [];
  const all = bruteForceIfSmall(program, mostSchedules);
  if (all === null) return [];
  const noticed: Mutant[] = [];
  for (const mutant of likely) {
    for (const way of mutant.ways) {
      if (differenceOf(await way.search(program), all) === null) continue;
      noticed.push(mutant);
      break;
    }
  }
  return noticed;
}

/** Each row of the relations, and the search without it. */
function mutants(): Mutant[] {
  return [
    ...conflictRows.map((row) => without(row, "conflict", ["commuting", "enumerating"])),
    ...printRows.map((row) => without(row, "conflict", ["enumerating"])),
    ...enablingRows.map((row) => without(row, "enabling", ["commuting"])),
  ];
}

function without(row: Row, kind: "conflict" | "enabling", modes: readonly Mode[]): Mutant {
  const left = (rows: readonly Row[]): readonly Row[] => rows.filter((other) => other !== row);
  const name = `${kind} of ${nameOf(row.first)} and ${nameOf(row.second)}`;
  const rowsIn = (mode: Mode): RelationRows => {
    const { conflicts, enables } = relationsOf(mode);
    return kind === "conflict"
      ? { conflicts: left(conflicts), enables }
      : { conflicts, enables: left(enables) };
  };
  const ways = modes.map((mode) => reduced(name, mode, rowsIn(mode), mostSchedules));
  return { name, row, rows: rowsIn("commuting"), ways };
}

function nameOf(kind: Operation): string {
  return Object.entries(Operation).find(([, value]) => value === kind)?.[0] ?? String(kind);
}
