import { Operation } from "#lib/engine/operation.js";
import type { Run, RunEvent } from "#lib/engine/run.js";
import { Class } from "#lib/explore/orders.js";
import { type Outcome, outcomesOf } from "#lib/explore/outcomes.js";
import { createRelations, type Mode, type RelationRows, relationsOf } from "#lib/explore/relations.js";
import { explore, type Progress } from "#lib/explore/search.js";
import { explorable, type ModelExecution } from "./explorable.js";
import type { Program } from "./machine/machine.js";

export interface Searched {
  /** As the oracle writes them. */
  readonly outcomes: ReadonlySet<string>;
  readonly classes: number;
  /** Which operations there were. */
  readonly kinds: ReadonlySet<Operation>;
  readonly progress: Progress;
}

/** What the search finds in a model program. */
export async function searched(
  program: Program,
  mode: Mode,
  rows: RelationRows = relationsOf(mode),
): Promise<Searched> {
  const progress: Progress = { executions: 0, redundant: 0, bounded: false };
  const outcomes = new Set<string>();
  const kinds = new Set<Operation>();
  let classes = 0;
  for await (const { execution, all } of classesOf(program, rows, progress)) {
    classes++;
    for (const { operation } of execution.steps) kinds.add(operation.kind);
    if (mode === "enumerating") outcomes.add(written(execution));
    else for (const { outcome } of outcomesOf(all)) outcomes.add(rewritten(outcome));
  }
  return { outcomes, classes, kinds, progress };
}

/** The classes of a model program, with their panics, as the engine would tell them. */
export async function* classesOf(
  program: Program,
  rows: RelationRows = relationsOf("commuting"),
  progress: Progress = { executions: 0, redundant: 0, bounded: false },
): AsyncGenerator<{ readonly execution: ModelExecution; readonly all: Class }, void, void> {
  const relations = createRelations(rows);
  for await (const { execution, happenings } of explore(
    explorable(program, relations),
    relations,
    progress,
  )) {
    const { run, stepOf } = asRun(execution);
    const all = new Class({ execution: { ...execution, run, stepOf }, happenings }, { panics: true });
    yield { execution, all };
  }
}

export function written({ state: { stdout, panics, code } }: ModelExecution): string {
  return JSON.stringify([stdout, panics.toSorted(), code ?? "deadlock"]);
}

export function rewritten({ stdout, panics, code, end }: Outcome): string {
  const texts = panics.map(({ thread, message }) => `${thread}: ${message}`).sort();
  return JSON.stringify([stdout, texts, code ?? end]);
}

/** An execution of the model as the engine would tell it. */
function asRun({ steps, state }: ModelExecution): { run: Run; stepOf: number[] } {
  const [lines, panics] = [[...state.stdout], [...state.panics]];
  const stepOf: number[] = [];
  const events = steps.flatMap(({ thread, operation: { kind, object } }, step): RunEvent[] => {
    if (kind !== Operation.print) return [];
    stepOf.push(step);
    if (object === 0) return [{ kind: "print", thread, at: 0, stream: "stdout", text: lines.shift() ?? "" }];
    const message = (panics.shift() ?? "").replace(/^[^:]*: /, "");
    return [{ kind: "panic", thread, at: 0, message, position: null, payload: "" }];
  });
  const threads = state.threads.map(({ id }) => ({
    id,
    name: id === 1 ? "main" : null,
    parent: id === 1 ? null : 1,
  }));
  const end =
    state.code === null
      ? { kind: "deadlock" as const, waits: [] }
      : { kind: "exit" as const, code: state.code };
  const run: Run = { scheduler: "controlled", threads, events, end, makespan: 0, overlap: 0, poisoned: 0 };
  return { run, stepOf };
}
