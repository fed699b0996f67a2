import type { Execute, Execution, Pending, Plan } from "../engine/execution.js";
import { type Clock, type Happening, happenedBefore, Timeline } from "./clocks.js";
import type { Action, Relations } from "./relations.js";
import { isSpinning, remembered } from "./spinning.js";

/** A class of executions that differ in the order of independent steps only, by one of them. */
export interface Explored<E extends Execution> {
  readonly execution: E;
  readonly happenings: readonly Happening[];
}

export interface Progress {
  executions: number;
  /** Executions that showed nothing new, so that they were given up. */
  redundant: number;
  /** Whether a loop that waits was followed for its first rounds only. */
  bounded: boolean;
}

/** A point of the path that is being explored: who could go on there, who did, who still has to. */
interface Node {
  readonly before: readonly Pending[];
  /** Threads that have to be tried here (a source set, in the end). */
  readonly back: number[];
  readonly done: number[];
  /** Threads that came asleep with the path. */
  readonly sleep: readonly number[];
  current: number;
}

/**
 * Runs one execution of each class: stateless search with source sets and sleep sets (Abdulla, Aronsson, Jonsson,
 * Sagonas: "Optimal dynamic partial order reduction", POPL 2014, algorithm 1).
 *
 * @example
 * for await (const { execution } of explore(execute, createRelations(commuting))) console.log(execution.end);
 */
export async function* explore<E extends Execution>(
  execute: Execute<E>,
  relations: Relations,
  progress: Progress = { executions: 0, redundant: 0, bounded: false },
): AsyncGenerator<Explored<E>, void, void> {
  const search = new Search(relations);
  for (let plan: Plan | null = { choices: [], sleep: [] }; plan !== null; plan = search.next()) {
    const execution = await execute(plan);
    progress.executions++;
    if (execution.end === "diverged" || !search.agrees(execution)) throw new Nondeterministic();
    if (execution.end === "limit") throw new Unending(execution);
    search.take(execution);
    progress.bounded ||= search.bounded;
    if (execution.end === "asleep") progress.redundant++;
    else yield { execution, happenings: [...search.happenings] };
  }
}

/** An execution did not come to an end: it was stopped, and tells nothing of the others. */
export class Unending extends Error {
  override readonly name = "Unending";

  constructor(readonly execution: Execution) {
    super("an execution did not come to an end");
  }
}

/** The program did not do the same when its threads ran in the same order. */
export class Nondeterministic extends Error {
  override readonly name = "Nondeterministic";

  constructor() {
    super("the program did something else when its threads ran in the same order again");
  }
}

class Search {
  readonly #relations: Relations;
  readonly #timeline: Timeline;
  readonly #path: Node[] = [];
  bounded = false;

  constructor(relations: Relations) {
    this.#relations = relations;
    this.#timeline = new Timeline(relations);
  }

  get happenings(): readonly Happening[] {
    return this.#timeline.happenings;
  }

  /** Whether an execution does what was done before, as far as it follows the same path. */
  agrees({ steps }: Execution): boolean {
    const same = this.#timeline.happenings.slice(0, Math.max(0, this.#path.length - 1));
    return same.every(({ thread, operation: { kind, object } }, index) => {
      const step = steps[index];
      return step?.thread === thread && step.operation.kind === kind && step.operation.object === object;
    });
  }

  /** Adds an execution to the path, of which it shares the beginning, and finds the races in what is new. */
  take({ steps, after }: Execution): void {
    // The last node's choice was changed, so that its step is new, too.
    const known = Math.max(0, this.#path.length - 1);
    this.#timeline.truncate(known);
    for (const [index, step] of steps.entries()) {
      if (index < known) continue;
      if (index >= this.#path.length) this.#path.push(this.#nodeFor(step.before, step.thread));
      this.#raceOf(step);
      this.#timeline.add(step);
    }
    // Threads that are blocked, or were cut off, never do what they are about to; its races are theirs all the same.
    for (const pending of after) this.#raceOf(pending);
  }

  /** The plan for the next execution; null when all has been explored. */
  next(): Plan | null {
    for (let node = this.#path.at(-1); node !== undefined; node = this.#path.at(-1)) {
      node.done.push(node.current);
      const choice = node.back.find((one) => !node.done.includes(one) && !node.sleep.includes(one));
      if (choice !== undefined) {
        node.current = choice;
        return { choices: this.#path.map(({ current }) => current), sleep: sleepersAt(node) };
      }
      this.#path.pop();
    }
    return null;
  }

  #nodeFor(before: readonly Pending[], current: number): Node {
    const [parent, last] = [this.#path.at(-1), this.#timeline.happenings.at(-1)];
    const sleepers = parent === undefined ? [] : sleepersAt(parent);
    const wakes = (one: Pending) => last !== undefined && this.#relations.conflicts(last, one);
    const sleeping = before.filter((one) => sleepers.includes(one.thread) && !wakes(one));
    return { before, back: [current], done: [], sleep: sleeping.map(({ thread }) => thread), current };
  }

  /** Makes sure that each step which `action` races with will be tried after it, too. */
  #raceOf({ thread, operation }: Action): void {
    const action: Action = { thread, operation };
    if (isSpinning(this.#timeline.lastOperationsOf(thread, remembered), operation)) {
      this.bounded = true;
      return;
    }
    const known = this.#timeline.knowledgeOf(thread);
    const reversed: Happening[] = [];
    for (const rival of this.#timeline.rivalsOf(action, known).toSorted((a, b) => b.at - a.at)) {
      // What happened before one that can be reversed has its turn when that is.
      if (reversed.some((later) => happenedBefore(rival, later.clock))) continue;
      if (this.#reverse(action, known, rival)) reversed.push(rival);
    }
  }

  /**
   * Plans, at the node of `rival`, the start of an execution in which `action` comes before that step. False when there
   * can be none: an earlier step hinders the action, or the rival itself made it possible.
   */
  #reverse(action: Action, known: Clock, rival: Happening): boolean {
    const node = this.#path[rival.at];
    if (node === undefined) throw new Error("a race with a step that is not on the path");
    const between = this.#timeline.happenings
      .slice(rival.at + 1)
      .filter(({ clock }) => !happenedBefore(rival, clock));
    const isEnabled = (thread: number) => node.before.some((one) => one.thread === thread && one.enabled);
    const initials = this.#initials(between, action, known).filter(isEnabled);
    const [first] = initials;
    if (first === undefined) return false;
    if (!initials.some((thread) => node.back.includes(thread)))
      node.back.push(initials.includes(action.thread) ? action.thread : first);
    return true;
  }

  /** Threads that can begin `between` followed by `action`. */
  #initials(between: readonly Happening[], action: Action, known: Clock): number[] {
    const firsts = new Map<number, Happening>();
    for (const one of between) if (!firsts.has(one.thread)) firsts.set(one.thread, one);
    const starts = [...firsts.values()];
    const free = starts.filter(
      (one) => !starts.some((other) => other !== one && happenedBefore(other, one.clock)),
    );
    const leads = between.some((one) => happenedBefore(one, known) || this.#relations.conflicts(one, action));
    const threads = free.map(({ thread }) => thread);
    return leads ? threads : [...threads, action.thread];
  }
}

/** Who sleeps when the step of a node is made: all that slept or was tried there. */
function sleepersAt({ sleep, done, current }: Node): readonly number[] {
  return [...sleep, ...done].filter((thread) => thread !== current);
}
