import type { Session } from "../../engine/driver.js";
import type { Execution } from "../../engine/execution.js";
import { Class } from "../../explore/orders.js";
import { createRelations, relationsOf } from "../../explore/relations.js";
import { explore, Nondeterministic, type Progress } from "../../explore/search.js";
import { countOrders } from "./count-orders.js";
import { Counterexamples } from "./counterexamples.js";
import { judgeClass, TooManyOrders } from "./judge-class.js";
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
  #cutShort = false;

  constructor(session: Session, task: Task) {
    this.#session = session;
    this.#task = task;
    this.#found = new Counterexamples(session, task.expectation);
  }

  async run(): Promise<Explored> {
    const stopped = await this.#search();
    const { executions, bounded } = this.#progress;
    const found = await this.#found.simplest();
    return {
      executions,
      classes: this.#classes.length,
      stopped,
      bounded: bounded || this.#cutShort,
      found,
      orders: stopped === null ? countOrders(this.#task.expectation, this.#classes) : null,
      first: this.#classes[0]?.run ?? null,
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
        const one = new Class(explored);
        this.#classes.push(new Class(explored, { panics: true }));
        for (const wrong of judgeClass(this.#task.expectation, one)) {
          this.#found.add(wrong);
          clock.found();
        }
        this.#cutShort ||= isCutShort(explored.execution);
        if (explored.execution.end === "limit") return "limit";
        if (clock.isOver(this.#progress.executions)) return "budget";
      }
      return null;
    } catch (error) {
      if (error instanceof TooManyOrders) return "orders";
      if (error instanceof Nondeterministic) return "nondeterministic";
      throw error;
    }
  }
}

/** The process was ended while threads could have gone on: they had been followed far enough. */
function isCutShort({ end, after }: Execution): boolean {
  return end === "exit" && after.some(({ enabled }) => enabled);
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
