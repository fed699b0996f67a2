import type { Visible } from "../../engine/execution.js";
import { Operation } from "../../engine/operation.js";
import { threadName } from "../outcomes.js";
import { kindOf, type Names, phrases, waits } from "./phrases.js";
import type { Standing } from "./standings.js";
import type { Trace } from "./trace.js";

/** What people call the threads and the things that they share in an execution. */
export class Words implements Names {
  readonly #run: Trace["run"];
  readonly #objects: ReadonlyMap<number, string>;

  constructor({ run, steps, after }: Trace) {
    this.#run = run;
    const pending = [...steps.flatMap(({ before }) => before), ...after];
    this.#objects = nameAll([...steps, ...pending].map(({ operation }) => operation));
  }

  thread(id: number): string {
    return threadName(this.#run, id);
  }

  /** "mutex #1". Those of a kind are numbered in the order in which they were made. */
  object(address: number): string {
    return this.#objects.get(address) ?? "it";
  }

  /** What a thread waits for, as in "waits for mutex #1". */
  wait({ wait, holders }: Standing): string {
    if (wait?.kind === Operation.join) return `waits for ${this.#names(holders)}`;
    return (wait && waits[wait.kind]?.(this, wait)) ?? "waits";
  }

  /** The same with all that is known: who waits for what, and for whom. */
  wholeWait(standing: Standing): string {
    const { thread, wait, holders } = standing;
    const start = `${this.thread(thread)} ${this.wait(standing)}`;
    if (holders.length === 0) return start;
    switch (wait?.kind) {
      case Operation.join:
        return `${start} to end`;
      case Operation.scopeEnd:
        return `${start}: for ${this.#names(holders)} to end`;
      default:
        return `${start}, which ${this.#holding(holders, thread)}`;
    }
  }

  /** "thread 2 and it itself hold", as `self` would say it. */
  #holding(holders: readonly number[], self: number): string {
    const others = holders.filter((holder) => holder !== self);
    if (others.length === 0) return "it holds itself";
    if (others.length < holders.length) return `${this.#names(others)} and it itself hold`;
    return `${this.#names(others)} ${others.length > 1 ? "hold" : "holds"}`;
  }

  #names(threads: readonly number[]): string {
    return threads.map((thread) => this.thread(thread)).join(" and ");
  }

  /** What a step does; null for what nobody needs to see, and for prints, whose text says it. */
  step(operation: Visible): string | null {
    return phrases[operation.kind](this, operation);
  }
}

/** The heap grows: what was made first lies first. */
function nameAll(operations: readonly Visible[]): ReadonlyMap<number, string> {
  const kinds = new Map(
    operations.flatMap(({ kind, object }) => {
      const name = kindOf(kind);
      return name === undefined ? [] : [[object, name] as const];
    }),
  );
  const counts = new Map<string, number>();
  const number = (kind: string): string => {
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    return `${kind} #${counts.get(kind)}`;
  };
  return new Map([...kinds].sort(([a], [b]) => a - b).map(([object, kind]) => [object, number(kind)]));
}
