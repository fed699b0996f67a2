/** How a question went: right at the first try, at a later one, not at all, or passed over. */
export type Outcome = "first" | "second" | "missed" | "skipped";

/** What is worth remembering of a question that was asked. */
export interface Answered {
  readonly outcome: Outcome;
  /**
   * Ids of what was chosen, try by try; `line:7` where the line of an error was asked for. Empty for free recall and for
   * what was skipped at once.
   */
  readonly given: readonly (readonly string[])[];
}
