import type { Complaint, Remark } from "../rule.js";
import type { Borrow } from "./borrow.js";
import type { Loan } from "./loans.js";

/** The parts of a complaint that repeat rustc's words. */
export type Wording = Pick<Complaint, "code" | "message" | "remarks">;

/** What rustc says about two borrows of one place, of which one is mutable. */
export function refusal(
  text: string,
  { kind: first }: Pick<Borrow, "kind">,
  { kind: second }: Pick<Borrow, "kind">,
): Pick<Wording, "code" | "message"> {
  return first === "mutable" && second === "mutable"
    ? { code: "E0499", message: `cannot borrow \`${text}\` as mutable more than once at a time` }
    : {
        code: "E0502",
        message: `cannot borrow \`${text}\` as ${second} because it is also borrowed as ${first}`,
      };
}

/** Where the thread's closure took hold of the place, and for what. */
export function heldBy(loan: Loan, here: string, due: string): readonly Remark[] {
  return [
    { node: loan.node, text: here },
    ...dueTo(loan, due),
    ...(loan.carriedBy ? [{ node: loan.carriedBy, text: "borrow later captured here by closure" }] : []),
  ];
}

/** For what a closure took hold of a place. */
export function dueTo({ use }: Borrow, text: string): readonly Remark[] {
  return use ? [{ node: use, text }] : [];
}
