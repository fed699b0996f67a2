import type { Visible } from "../engine/execution.js";
import { operationKinds } from "../engine/operation.js";
import { Condition, meets } from "../engine/schedulers/condition.js";
import { conflictRows, printRows } from "./rows/conflicts.js";
import { enablingRows } from "./rows/enables.js";
import type { Row } from "./rows/row.js";

/** A visible operation and who does it. */
export interface Action {
  readonly thread: number;
  readonly operation: Visible;
}

/**
 * How an operation relates to one that another thread does later. `conflicts`: where the first was done the second could
 * have been done as well, and that would have made a difference. `enables`: the first made the second possible or handed
 * it a value; it orders them, and is no race.
 */
export interface Relations {
  /** `conflicts` as a scheduler reads it. */
  readonly conflictTable: readonly number[];
  conflicts(first: Action, second: Action): boolean;
  enables(first: Action, second: Action): boolean;
}

export interface RelationRows {
  readonly conflicts: readonly Row[];
  readonly enables: readonly Row[];
}

/** Whether prints keep their order (one execution for each output), or commute (outputs are read off each class). */
export type Mode = "enumerating" | "commuting";

export function relationsOf(mode: Mode): RelationRows {
  const conflicts = mode === "commuting" ? conflictRows : [...conflictRows, ...printRows];
  return { conflicts, enables: enablingRows };
}

/** The rows as a table by the kinds of the first and the second operation, `operationKinds` to a line. */
export function tableOf(rows: readonly Row[]): readonly number[] {
  const table = Array<number>(operationKinds ** 2).fill(Condition.never);
  for (const { first, second, where } of rows) table[first * operationKinds + second] = where;
  return table;
}

export function createRelations({ conflicts, enables }: RelationRows): Relations {
  const conflictTable = tableOf(conflicts);
  const enablingTable = tableOf(enables);
  return {
    conflictTable,
    conflicts: (first, second) => areRelated(conflictTable, first, second),
    enables: (first, second) => areRelated(enablingTable, first, second),
  };
}

function areRelated(table: readonly number[], first: Action, second: Action): boolean {
  if (first.thread === second.thread) return false;
  const condition = table[first.operation.kind * operationKinds + second.operation.kind];
  return condition !== undefined && meets(condition, first.operation, second.operation);
}
