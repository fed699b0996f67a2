import { Operation } from "#lib/engine/operation.js";
import { type Happening, happenedBefore, Timeline } from "#lib/explore/clocks.js";
import { type Action, createRelations, type RelationRows, type Relations } from "#lib/explore/relations.js";
import type { Program } from "../machine/machine.js";
import { type Replay, randomWalk, replay, resultOf } from "./replay.js";

/** What the relations say that is not so, of which operations, and an execution that shows it. */
export interface Offence {
  readonly what: string;
  readonly pair: string;
  readonly steps: readonly string[];
}

/** How often the order of two operations, one directly after the other, made a difference, and how often it did not. */
export interface Weight {
  needed: number;
  needless: number;
}

const ordersPerWalk = 4;

/**
 * Holds relations against the model, in random executions. What they do not order can change places: every step is what
 * it was, the end is the same, and so is what happened before what. What only an enabling row orders cannot.
 */
export class Laws {
  readonly offences: Offence[] = [];
  /** By pair, as in "lock, tryLock". */
  readonly weights = new Map<string, Weight>();
  readonly #relations: Relations;

  constructor(
    rows: RelationRows,
    private readonly chance: () => number,
  ) {
    this.#relations = createRelations(rows);
  }

  check(program: Program): void {
    const walk = randomWalk(program, this.chance);
    const all = this.#timeline(walk);
    // The end of the process cuts off what could come before it.
    const movable = all.filter(({ operation }) => operation.kind !== Operation.exitProcess);
    const end = all.slice(movable.length);
    for (let i = 0; i < ordersPerWalk; i++)
      this.#compare(program, walk, [...this.#shuffled(movable), ...end]);
    for (const [at, second] of movable.entries()) {
      for (const first of directlyBefore(movable.slice(0, at), second))
        this.#weigh(program, movable, first, second);
    }
  }

  #compare(program: Program, walk: Replay, order: readonly Happening[]): void {
    const again = replay(program, threadsOf(order));
    const wrong = order.find(({ operation }, index) => !isSame(operation, again?.actions[index]?.operation));
    if (again === null || wrong !== undefined)
      return this.#offend("a step is not what it was", wrong ? kindOf(wrong) : "", order);
    if (resultOf(walk) !== resultOf(again)) return this.#offend("the end is not the same", "", order);
    const clocks = this.#timeline(again).map(clockOf);
    const changed = order.find((one) => !clocks.includes(clockOf(one)));
    if (changed) this.#offend("what happened before is not the same", kindOf(changed), order);
  }

  /** Looks what comes of it when two steps change places. */
  #weigh(program: Program, all: readonly Happening[], first: Happening, second: Happening): void {
    const before = all.filter((one) => one !== first && one !== second && happenedBefore(one, second.clock));
    const usual = replay(program, threadsOf([...before, first, second]));
    const swapped = replay(program, threadsOf([...before, second, first]));
    const couldBeFirst = replay(program, threadsOf([...before, second])) !== null;
    const pair = `${kindOf(first)}, ${kindOf(second)}`;
    if (couldBeFirst && !this.#relations.conflicts(first, second))
      this.#offend("the second could have come first, but that is no race", pair, all);
    const isNeedless =
      swapped !== null &&
      usual !== null &&
      isSame(first.operation, swapped.actions.at(-1)?.operation) &&
      isSame(second.operation, swapped.actions.at(-2)?.operation) &&
      resultOf(usual) === resultOf(swapped);
    const weight = this.weights.get(pair) ?? { needed: 0, needless: 0 };
    if (isNeedless) weight.needless++;
    else weight.needed++;
    this.weights.set(pair, weight);
  }

  #timeline({ actions }: Replay): readonly Happening[] {
    const all = new Timeline(this.#relations);
    for (const action of actions) all.add({ ...action, before: [] });
    return all.happenings;
  }

  /** The steps in another order that the relations allow. */
  #shuffled(steps: readonly Happening[]): Happening[] {
    const left = [...steps];
    const order: Happening[] = [];
    while (left.length > 0) {
      const ready = left.filter(
        (one) => !left.some((other) => other !== one && happenedBefore(other, one.clock)),
      );
      const next = ready[Math.floor(this.chance() * ready.length)];
      if (next === undefined) throw new Error("what happened before what goes in a circle");
      order.push(next);
      left.splice(left.indexOf(next), 1);
    }
    return order;
  }

  #offend(what: string, pair: string, steps: readonly Happening[]): void {
    this.offences.push({ what, pair, steps: steps.map(nameOf) });
  }
}

/** Steps of other threads of which no other one comes in between. */
function directlyBefore(earlier: readonly Happening[], second: Happening): Happening[] {
  const before = earlier.filter((one) => happenedBefore(one, second.clock));
  const isDirect = (one: Happening): boolean =>
    !before.some((other) => other !== one && happenedBefore(one, other.clock));
  const isSpawn = ({ operation }: Happening): boolean => operation.kind === Operation.spawn;
  return before.filter((one) => one.thread !== second.thread && isDirect(one) && !isSpawn(one));
}

function threadsOf(steps: readonly Happening[]): number[] {
  return steps.map(({ thread }) => thread);
}

function isSame(a: Action["operation"], b: Action["operation"] | undefined): boolean {
  return a.kind === b?.kind && a.object === b.object && a.other === b.other;
}

function clockOf({ thread, turn, clock }: Happening): string {
  return `${thread} ${turn}: ${clock.join(" ").replace(/( 0)+$/, "")}`;
}

function nameOf(one: Happening): string {
  return `${one.thread}: ${kindOf(one)} ${one.operation.object} ${one.operation.other}`;
}

function kindOf({ operation }: Happening): string {
  return Object.entries(Operation).find(([, kind]) => kind === operation.kind)?.[0] ?? "?";
}
