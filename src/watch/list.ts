import { type Filter, filters, type ListPage } from "./pages.js";
import { type State, type Step, standing } from "./state.js";

/** An exercise of a list, and its index among the steps. */
export interface Row {
  readonly index: number;
  readonly step: Step;
}

export function listPage({ at, steps }: State): ListPage {
  const cursor = Math.min(at, steps.length - 1);
  return { kind: "list", cursor, filter: "all", search: "", typing: false };
}

/** The exercises that filter and search let through. */
export function listRows(state: State, { filter, search }: ListPage): readonly Row[] {
  const words = search.toLowerCase().split(/\s+/);
  return state.steps
    .map((step, index) => ({ step, index }))
    .filter(({ step }) => filter === "all" || lets(filter, standing(state, step.exercise)))
    .filter(({ step }) => words.every((word) => textOf(step).includes(word)));
}

/** What is changed since it was done is done all the same. */
function lets(filter: Filter, status: string): boolean {
  return filter === "done" ? status !== "pending" : status === filter;
}

function textOf({ exercise, chapter }: Step): string {
  return `${exercise.path} ${exercise.title} ${chapter.title}`.toLowerCase();
}

/** Which of `rows` the cursor stands on, by its place among them; -1 where there are none. */
export function placeOf(cursor: number, rows: readonly Row[]): number {
  const place = rows.findIndex(({ index }) => index >= cursor);
  return place >= 0 ? place : rows.length - 1;
}

/** The cursor, `distance` rows on, or as far as it goes. */
export function moved(cursor: number, rows: readonly Row[], distance: number): number {
  const place = Math.min(Math.max(placeOf(cursor, rows) + distance, 0), rows.length - 1);
  return rows[place]?.index ?? cursor;
}

export function nextFilter(filter: Filter): Filter {
  return filters[(filters.indexOf(filter) + 1) % filters.length] ?? "all";
}
