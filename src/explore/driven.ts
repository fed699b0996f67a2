import type { Session } from "../engine/driver.js";
import type { Engine, Limits } from "../engine/engine.js";
import type { Program } from "../engine/program.js";
import { relationsOf, tableOf } from "./relations.js";

/** What the drivers of this room say: how far they have come, then what they found. JSON. */
type Said<Result> =
  | { readonly kind: "progress"; readonly progress: SearchProgress }
  | { readonly kind: "result"; readonly result: Result };

export interface SearchProgress {
  readonly executions: number;
  /** How much of what is looked for was found so far. */
  readonly found: number;
}

/** What a search can be told by those who only want its result. */
export interface SearchOptions {
  /** Bounds on one execution. */
  readonly limits?: Partial<Limits>;
  readonly signal?: AbortSignal;
  /** Called now and then. */
  readonly onProgress?: (progress: SearchProgress) => void;
}

/** What of an engine a search needs. */
export type Controlling = Pick<Engine, "control">;

/** Has the driver in a module work on a task in the program's process, and returns what it found. */
export async function driven<Result>(
  engine: Controlling,
  program: Program,
  { driver, task }: { readonly driver: URL; readonly task: unknown },
  { limits = patience, signal, onProgress }: SearchOptions,
): Promise<Result> {
  const results: Result[] = [];
  await engine.control(program, {
    conflicts: tableOf(relationsOf("commuting").conflicts),
    driver,
    task,
    limits,
    onSaid: (message) => {
      const said = message as Said<Result>;
      if (said.kind === "result") results.push(said.result);
      else onProgress?.(said.progress);
    },
    ...(signal && { signal }),
  });
  const [result] = results;
  if (result === undefined) throw new Error("the search said nothing");
  return result;
}

/** Programs under search are small: an execution that takes longer hangs. */
const patience: Partial<Limits> = { time: 5_000 };

/** Says the result of a search: the driver's side of `driven`. */
export function tell(session: Session, result: unknown): void {
  session.say({ kind: "result", result } satisfies Said<unknown>);
}

/** Says how far a search has come. */
export function tellProgress(session: Session, progress: SearchProgress): void {
  session.say({ kind: "progress", progress } satisfies Said<never>);
}
