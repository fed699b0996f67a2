import type { ControlledRun, Session } from "../../engine/driver.js";
import { match } from "../../expect/match.js";
import { isCutShort } from "../../explore/cut-short.js";
import { Class } from "../../explore/orders.js";
import { createRelations, relationsOf } from "../../explore/relations.js";
import {
  type Explored as ExploredClass,
  explore,
  Nondeterministic,
  type Progress,
  Unending,
} from "../../explore/search.js";
import { isJoinedAtOnce } from "../waiting/joined-at-once.js";
import { LoopWatch } from "../waiting/loop-watch.js";
import { lookBeyond } from "./beyond.js";
import { Clock } from "./clock.js";
import { countOrders } from "./count-orders.js";
import { Counterexamples } from "./counterexamples.js";
import { judgeClass, showing, TooManyOrders } from "./judge-class.js";
import type { Beyond, Explored, Stopped, Task } from "./task.js";

/** Explores in the program process, where an execution costs microseconds, and holds each class against the expectation. */
export async function drive(session: Session, task: unknown): Promise<void> {
  session.say(await new Exploration(session, task as Task).run());
}

const classesBetweenLooks = 128;

class Exploration {
  readonly #session: Session;
  readonly #task: Task;
  readonly #progress: Progress = { executions: 0, redundant: 0, bounded: false };
  readonly #classes: Class[] = [];
  readonly #found: Counterexamples;
  readonly #unreached: Set<number>;
  #cutShort = false;
  readonly #loops = new LoopWatch();
  #first: ControlledRun | null = null;

  constructor(session: Session, task: Task) {
    this.#session = session;
    this.#task = task;
    this.#unreached = new Set(task.expectation.reachable.keys());
    this.#found = new Counterexamples(session, task.expectation);
  }

  async run(): Promise<Explored> {
    const stopped = await this.#search();
    const beyond = await this.#lookOn(stopped);
    const { executions, bounded } = this.#progress;
    // Where a thread could not be ended nothing more can be run.
    const found = await (stopped === "limit" ? this.#found.asTheyAre() : this.#found.simplest());
    const { waiting, endless } = await this.#loops.told(this.#session);
    return {
      executions: executions + (beyond?.executions ?? 0),
      classes: this.#classes.length,
      stopped,
      bounded: bounded || this.#cutShort,
      found: endless === null ? found : [endless, ...found],
      waiting,
      unreached: [...this.#unreached],
      orders: stopped === null ? countOrders(this.#task.expectation, this.#classes) : null,
      first: this.#first?.run ?? null,
      joinedAtOnce: this.#first !== null && isJoinedAtOnce(this.#first.steps),
      beyond,
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
        this.#first ??= explored.execution;
        this.#classes.push(new Class(explored, { panics: true }));
        this.#judge(explored);
        this.#watch(explored.execution);
        if (this.#mayEndEarly()) await this.#loops.lookCloser(this.#session);
        if (this.#isWrong) clock.found();
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

  /** Looks at a class; whether something is wrong in it. */
  #judge(explored: ExploredClass<ControlledRun>): boolean {
    const one = new Class(explored);
    for (const index of this.#unreached) if (this.#isShown(index, one)) this.#unreached.delete(index);
    const wrong = judgeClass(this.#task.expectation, one);
    for (const counterexample of wrong) this.#found.add(counterexample);
    return wrong.length > 0;
  }

  /** Whether it is known that the program is not as expected. */
  get #isWrong(): boolean {
    return this.#found.size > 0 || (this.#task.expectation.blocks && this.#loops.hasFound);
  }

  /** Whether it is time to look for a loop that waits: where that is wrong nobody has to wait for the end of the search. */
  #mayEndEarly(): boolean {
    return this.#task.expectation.blocks && this.#classes.length % classesBetweenLooks === 0;
  }

  /** Looks for a thread that never ends, or waits by asking again and again. */
  #watch(execution: ControlledRun): void {
    this.#cutShort ||= isCutShort(execution);
    this.#loops.look(execution, this.#progress.bounded);
  }

  /** Looks for what is wrong where the budget did not reach. */
  async #lookOn(stopped: Stopped | null): Promise<Beyond | null> {
    const isOver = stopped === "budget" || stopped === "orders";
    if (isOver) await this.#loops.lookCloser(this.#session);
    const { beyond } = this.#task.budget;
    if (!isOver || beyond === 0 || this.#isWrong) return null;
    return await lookBeyond(this.#session, beyond, (explored) => {
      try {
        return this.#judge(explored);
      } catch (error) {
        if (!(error instanceof TooManyOrders)) throw error;
        return this.#judgeRun(explored.execution);
      }
    });
  }

  /** Looks at one order of a class that has too many. */
  #judgeRun({ run, steps }: ControlledRun): boolean {
    const mismatch = match(this.#task.expectation, run);
    if (mismatch !== null) this.#found.add({ run, mismatch, choices: steps.map(({ thread }) => thread) });
    return mismatch !== null;
  }

  #isShown(index: number, one: Class): boolean {
    const wanted = this.#task.expectation.reachable[index];
    return wanted !== undefined && showing(wanted, one) !== null;
  }

  /** What an execution showed that had to be stopped. */
  #giveUp(execution: ControlledRun): Stopped {
    const { run } = execution;
    this.#first ??= execution;
    this.#loops.lookAtLast(execution);
    const mismatch = match(this.#task.expectation, run);
    if (mismatch !== null) this.#found.add({ run, mismatch, choices: [] });
    return "limit";
  }
}
