import type { ControlledRun, Session } from "../../engine/driver.js";
import type { Run } from "../../engine/run.js";
import { match } from "../../expect/match.js";
import { isCutShort } from "../../explore/cut-short.js";
import { Class } from "../../explore/orders.js";
import { createRelations, relationsOf } from "../../explore/relations.js";
import { explore, Nondeterministic, type Progress, Unending } from "../../explore/search.js";
import { countOrders } from "./count-orders.js";
import { Counterexamples } from "./counterexamples.js";
import { judgeClass, showing, TooManyOrders } from "./judge-class.js";
import type { Budget, Explored, Stopped, Task } from "./task.js";

/** Explores in the program process, where an execution costs microseconds, and holds each class against the expectation. */
export async function drive(session: Session, task: unknown): Promise<void> {
  session.say(await new Exploration(session, task as Task).run());
}

class Exploration {
  readonly #session: Session;
  readonly #task: Task;
  readonly #progress: Progress = { executions: 0, redundant: 0, bounded: false };
  readonly #classes: Class[] = [];
  readonly #found: Counterexamples;
  readonly #unreached: Set<number>;
  #cutShort = false;
  #first: Run | null = null;

  constructor(session: Session, task: Task) {
    this.#session = session;
    this.#task = task;
    this.#unreached = new Set(task.expectation.reachable.keys());
    this.#found = new Counterexamples(session, task.expectation);
  }

  async run(): Promise<Explored> {
    const stopped = await this.#search();
    const { executions, bounded } = this.#progress;
    // Where a thread could not be ended nothing more can be run.
    const found = await (stopped === "limit" ? this.#found.asTheyAre() : this.#found.simplest());
    return {
      executions,
      classes: this.#classes.length,
      stopped,
      bounded: bounded || this.#cutShort,
      found,
      unreached: [...this.#unreached],
      orders: stopped === null ? countOrders(this.#task.expectation, this.#classes) : null,
      first: this.#first,
    };
  }

  async #search(): Promise<Stopped | null> {
    const relations = createRelations(relationsOf("commuting"));
    const clock = new Clock(this.#task.budget);
    try {
      for await (const explored of explore(
        (plan) => this.#session.execute(plan),
        relations,
        this.#progress,
      )) {
        this.#first ??= explored.execution.run;
        const one = new Class(explored);
        this.#classes.push(new Class(explored, { panics: true }));
        for (const index of this.#unreached) if (this.#isShown(index, one)) this.#unreached.delete(index);
        for (const wrong of judgeClass(this.#task.expectation, one)) {
          this.#found.add(wrong);
          clock.found();
        }
        this.#cutShort ||= isCutShort(explored.execution);
        if (clock.isOver(this.#progress.executions)) return "budget";
      }
      return null;
    } catch (error) {
      if (error instanceof Unending) return this.#giveUp(error.execution as ControlledRun);
      if (error instanceof TooManyOrders) return "orders";
      if (error instanceof Nondeterministic) return "nondeterministic";
      throw error;
    }
  }

  #isShown(index: number, one: Class): boolean {
    const wanted = this.#task.expectation.reachable[index];
    return wanted !== undefined && showing(wanted, one) !== null;
  }

  /** What an execution showed that had to be stopped. */
  #giveUp({ run }: ControlledRun): Stopped {
    this.#first ??= run;
    const mismatch = match(this.#task.expectation, run);
    if (mismatch !== null) this.#found.add({ run, mismatch, choices: [] });
    return "limit";
  }
}

/** Tells when to stop. */
class Clock {
  readonly #budget: Budget;
  readonly #start = performance.now();
  #found: number | null = null;

  constructor(budget: Budget) {
    this.#budget = budget;
  }

  found(): void {
    this.#found ??= performance.now();
  }

  isOver(executions: number): boolean {
    const now = performance.now();
    const { executions: most, time, afterwards } = this.#budget;
    if (this.#found !== null && now - this.#found > afterwards) return true;
    return executions >= most || now - this.#start > time;
  }
}
