import type { ControlledRun, Session } from "../../engine/driver.js";
import type { Plan } from "../../engine/execution.js";
import { Timeline } from "../../explore/clocks.js";
import { fewestPreemptions } from "../../explore/fewest-preemptions.js";
import { randomPriorities } from "../../explore/random-priorities.js";
import { createRelations, relationsOf } from "../../explore/relations.js";
import type { Explored } from "../../explore/search.js";
import type { Beyond } from "./task.js";

/**
 * Goes on looking for counterexamples, for so many milliseconds: half of them the orders with the fewest preemptions, then
 * random ones. Each execution stands for its class. `isEnough` is told each, and says when to stop.
 */
export function lookBeyond(
  session: Session,
  time: number,
  isEnough: (explored: Explored<ControlledRun>) => boolean,
): Promise<Beyond> {
  return new Looking(session, isEnough).run(time);
}

class Looking {
  readonly #rows = relationsOf("commuting");
  readonly #relations = createRelations(this.#rows);
  #executions = 0;
  #preemptions: number | null = null;
  #random = 0;
  #longest = 1;

  constructor(
    private readonly session: Session,
    private readonly isEnough: (explored: Explored<ControlledRun>) => boolean,
  ) {}

  async run(time: number): Promise<Beyond> {
    const start = performance.now();
    if (!(await this.#fewest(start + time / 2))) await this.#randomly(start + time);
    return { executions: this.#executions, preemptions: this.#preemptions, random: this.#random };
  }

  async #fewest(end: number): Promise<boolean> {
    const execute = (plan: Plan) => this.session.execute(plan);
    for await (const { execution, within } of fewestPreemptions(execute, this.#rows.conflicts)) {
      if (within >= 0) this.#preemptions = within;
      if (this.#isLast(execution)) return true;
      if (performance.now() > end) return false;
    }
    return false;
  }

  async #randomly(end: number): Promise<boolean> {
    for (const plan of randomPriorities(this.#longest)) {
      this.#random++;
      if (this.#isLast(await this.session.execute(plan))) return true;
      if (performance.now() > end) return false;
    }
    return false;
  }

  #isLast(execution: ControlledRun): boolean {
    this.#executions++;
    this.#longest = Math.max(this.#longest, execution.steps.length);
    // After a run that had to be stopped nothing more can be run.
    return execution.end === "limit" || this.isEnough(this.#classOf(execution));
  }

  #classOf(execution: ControlledRun): Explored<ControlledRun> {
    const timeline = new Timeline(this.#relations);
    for (const step of execution.steps) timeline.add(step);
    return { execution, happenings: timeline.happenings };
  }
}
