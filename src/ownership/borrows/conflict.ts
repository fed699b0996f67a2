import type { Borrow } from "./borrow.js";
import type { Loan } from "./loans.js";

/** What is done with a place that a scoped thread has borrowed. */
export interface Conflict {
  readonly loan: Loan;
  readonly borrow: Borrow;
}
