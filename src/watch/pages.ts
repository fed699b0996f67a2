import type { Verdict } from "../checker/verdict.js";

/** Which exercises a list shows. */
export const filters = ["all", "pending", "done", "changed"] as const;
export type Filter = (typeof filters)[number];

export interface ListPage {
  readonly kind: "list";
  /** Index into the steps. Where the filter hides that one, the next that is shown is meant. */
  readonly cursor: number;
  readonly filter: Filter;
  readonly search: string;
  /** Whether keys are letters of the search. */
  readonly typing: boolean;
}

/** An exercise that was checked with all others. */
export interface Checked {
  readonly exercise: string;
  readonly verdict: Verdict;
}

export interface AllPage {
  readonly kind: "all";
  readonly checked: readonly Checked[];
  readonly running: boolean;
  readonly cursor: number;
}

/** A text that may be longer than the screen, and how many of its lines are above it. */
export interface TextPage {
  readonly kind: "text";
  readonly what: "keys" | "verdict" | "solution" | "story";
  readonly top: number;
}

/** What has the screen. */
export type Page =
  | { readonly kind: "exercise" }
  /** The exercise, and a question that is answered with y or n. */
  | { readonly kind: "confirm"; readonly what: "reset" | "solution" }
  | TextPage
  | ListPage
  | AllPage;

export const exercisePage: Page = { kind: "exercise" };
