/** When two operations conflict, given that their kinds can. Numbers, because schedulers read them from the heap. */
export const Condition = {
  never: 0,
  always: 1,
  sameObject: 2,
  /** The same object, and the first one is a try that succeeds, or that fails. */
  succeeded: 3,
  failed: 4,
  /** What the first one also concerns is what the second one is done to. */
  otherIsObject: 5,
} as const;
export type Condition = (typeof Condition)[keyof typeof Condition];

/** What is known of an operation: what it is done to, and what else it concerns. */
export interface Operands {
  readonly object: number;
  readonly other: number;
}

export function meets(condition: number, first: Operands, second: Operands): boolean {
  switch (condition) {
    case Condition.always:
      return true;
    case Condition.sameObject:
      return first.object === second.object;
    case Condition.succeeded:
      return first.object === second.object && first.other === 1;
    case Condition.failed:
      return first.object === second.object && first.other === 0;
    case Condition.otherIsObject:
      return first.other === second.object;
    default:
      return false;
  }
}
