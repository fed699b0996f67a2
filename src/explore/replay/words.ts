import type { Visible } from "../../engine/execution.js";
import { Operation } from "../../engine/operation.js";
import type { Thing } from "../../engine/run.js";
import { threadName } from "../outcomes.js";
import { type Names, phrases, waits } from "./phrases.js";
import type { Standing } from "./standings.js";
import type { Trace } from "./trace.js";

/** What people call the threads and the things that they share in an execution. */
export class Words implements Names {
  readonly #run: Trace["run"];
  /** The same, for sentences. */
  readonly #whole: Names = { thread: (id) => this.thread(id), object: (number) => this.label(number) };

  constructor({ run }: Pick<Trace, "run">) {
    this.#run = run;
  }

  thread(id: number): string {
    return threadName(this.#run, id);
  }

  /** "fork", or "mutex #1" where it has no name. */
  object(number: number): string {
    return this.#thing(number)?.short ?? `#${number}`;
  }

  /** "mutex `fork`" */
  label(number: number): string {
    return this.#thing(number)?.label ?? `#${number}`;
  }

  #thing(number: number): Thing | undefined {
    return this.#run.things?.[number - 1];
  }

  /** What a thread waits for, as in "waits for fork". */
  wait(standing: Standing, names: Names = this): string {
    const { wait, holders } = standing;
    if (wait?.kind === Operation.join) return `waits for ${this.#names(holders)}`;
    return (wait && waits[wait.kind]?.(names, wait)) ?? "waits";
  }

  /** The same with all that is known: who waits for what, and for whom. */
  wholeWait(standing: Standing): string {
    const { thread, wait, holders } = standing;
    const start = `${this.thread(thread)} ${this.wait(standing, this.#whole)}`;
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
