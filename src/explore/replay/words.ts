import type { Visible } from "../../engine/execution.js";
import { Operation } from "../../engine/operation.js";
import { threadName } from "../outcomes.js";
import type { Standing } from "./standings.js";
import type { Trace } from "./trace.js";

/** What people call the threads and the mutexes of an execution. */
export class Words {
  readonly #run: Trace["run"];
  readonly #mutexes: readonly number[];

  constructor({ run, steps, after }: Trace) {
    const operations = [...steps, ...steps.flatMap(({ before }) => before), ...after];
    const mutexes = operations.flatMap(({ operation: { kind, object } }) =>
      locking.has(kind) ? [object] : [],
    );
    this.#run = run;
    this.#mutexes = [...new Set(mutexes)].sort((a, b) => a - b);
  }

  thread(id: number): string {
    return threadName(this.#run, id);
  }

  /** Mutexes are numbered in the order in which they were made. */
  mutex(object: number): string {
    return `mutex #${this.#mutexes.indexOf(object) + 1}`;
  }

  /** What a thread waits for, as in "waits for mutex #1". */
  wait({ wait, holders }: Standing): string {
    switch (wait?.kind) {
      case Operation.lock:
        return `waits for ${this.mutex(wait.object)}`;
      case Operation.join:
        return `waits for ${this.#names(holders)}`;
      case Operation.scopeEnd:
        return "waits for its scope";
      case Operation.park:
        return "is parked";
      default:
        return "waits";
    }
  }

  /** The same with all that is known: who waits for what, and for whom. */
  wholeWait(standing: Standing): string {
    const { thread, wait, holders } = standing;
    const start = `${this.thread(thread)} ${this.wait(standing)}`;
    if (holders.length === 0) return start;
    switch (wait?.kind) {
      case Operation.lock:
        return `${start}, which ${holders.includes(thread) ? "it holds itself" : `${this.#names(holders)} holds`}`;
      case Operation.join:
        return `${start} to end`;
      case Operation.scopeEnd:
        return `${start}: for ${this.#names(holders)} to end`;
      default:
        return start;
    }
  }

  #names(threads: readonly number[]): string {
    return threads.map((thread) => this.thread(thread)).join(" and ");
  }

  /** What a step does; null for what nobody needs to see, and for prints, whose text says it. */
  step({ kind, object, other }: Visible): string | null {
    switch (kind) {
      case Operation.spawn:
        return `spawns ${this.thread(object)}`;
      case Operation.join:
        return `has joined ${this.thread(object)}`;
      case Operation.lock:
        return `locks ${this.mutex(object)}`;
      case Operation.tryLock:
        return other === 1 ? `locks ${this.mutex(object)} (tryLock)` : `finds ${this.mutex(object)} locked`;
      case Operation.unlock:
        return `unlocks ${this.mutex(object)}`;
      case Operation.park:
        return "goes on: it was unparked";
      case Operation.unpark:
        return `unparks ${this.thread(object)}`;
      case Operation.scopeEnd:
        return "leaves the scope";
      case Operation.isFinished:
        return `asks whether ${this.thread(object)} has ended`;
      case Operation.sleep:
        return "sleeps";
      case Operation.yield:
        return "yields";
      case Operation.exit:
        return "ends";
      case Operation.print:
      case Operation.start:
      case Operation.exitProcess:
      case Operation.clock:
      case Operation.inspect:
        return null;
      default:
        return kind satisfies never;
    }
  }
}

const locking: ReadonlySet<number> = new Set([Operation.lock, Operation.tryLock, Operation.unlock]);
