import type { Operation } from "../../engine/operation.js";
import { Condition } from "../../engine/schedulers/condition.js";

/** One line of a relation: which pairs of operations it is about, and where it holds. */
export interface Row {
  readonly first: Operation;
  readonly second: Operation;
  readonly where: Condition;
}

/** One row for each pair of one of `firsts` and one of `seconds`. */
export function rows(
  firsts: readonly Operation[],
  seconds: readonly Operation[],
  where: Condition = Condition.sameObject,
): Row[] {
  return firsts.flatMap((first) => seconds.map((second) => ({ first, second, where })));
}

/** The same in both directions. */
export function between(
  firsts: readonly Operation[],
  seconds: readonly Operation[],
  where: Condition = Condition.sameObject,
): Row[] {
  return [...rows(firsts, seconds, where), ...rows(seconds, firsts, where)];
}
