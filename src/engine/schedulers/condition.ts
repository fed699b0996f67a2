import { complete, Nothing } from "../concerns.js";

/**
 * When two operations conflict, given that their kinds can. `other` is for each what it was when it was done, the first
 * one before the second. Where they do not, they must not in the other order either: a search that takes them for one
 * class one way and for two the other way loses orders. Numbers, because schedulers read them from the heap.
 */
export const Condition = {
  never: 0,
  always: 1,
  sameObject: 2,
  // All below: the same object, unless they say something else.
  /** One of them is a try that succeeds, or that fails; the last drop. */
  succeeded: 3,
  failed: 4,
  secondSucceeded: 5,
  oneSucceeded: 6,
  /** What the first one also concerns is what the second one is done to, whatever the first is done to. */
  otherIsObject: 7,
  /** Both concern the same of it: a message, a round. */
  matches: 8,
  /** They do not. */
  differs: 9,
  /** The first one found nothing there, or no room (`Nothing.yet`). */
  empty: 10,
  /** The first one left a message. */
  sent: 18,
  /** The second one did not find that the other end is gone (`Nothing.more`). */
  secondOpen: 19,
  /** The second one found nothing there (`Nothing.yet`), or that nothing will come any more (`Nothing.more`). */
  secondInVain: 11,
  /** The second one found that nothing will come any more (`Nothing.more`). */
  secondEnded: 12,
  /** The first one took a place that the second one could have had. */
  scarce: 13,
  /** It was not complete before the first one (`complete`). */
  incomplete: 14,
  /** One of them was the last to come in its round. */
  oneCompletes: 15,
  /** The first one was not lost: somebody can take it. */
  kept: 16,
  /** They took different notifications, or one of them none, and one of these was for one thread only (`notice`). */
  competing: 17,
} as const;
export type Condition = (typeof Condition)[keyof typeof Condition];

/** What is known of an operation: what it is done to, and what else it concerns. */
export interface Operands {
  readonly object: number;
  readonly other: number;
}

export function meets(condition: number, first: Operands, second: Operands): boolean {
  if (condition === Condition.never) return false;
  if (condition === Condition.always) return true;
  if (condition === Condition.otherIsObject) return first.other === second.object;
  return first.object === second.object && concerns(condition, first.other, second.other);
}

function concerns(condition: number, first: number, second: number): boolean {
  switch (condition) {
    case Condition.succeeded:
      return first === 1;
    case Condition.failed:
      return first === 0;
    case Condition.secondSucceeded:
      return second === 1;
    case Condition.oneSucceeded:
      return first === 1 || second === 1;
    case Condition.matches:
      return first === second;
    case Condition.differs:
      return first !== second;
    case Condition.empty:
      return first === Nothing.yet;
    case Condition.sent:
      return first >= 0;
    case Condition.secondOpen:
      return second !== Nothing.more;
    case Condition.secondInVain:
      return second < 0;
    case Condition.secondEnded:
      return second === Nothing.more;
    case Condition.scarce:
      return first !== Nothing.more && second !== Nothing.needed;
    case Condition.incomplete:
      return first !== complete;
    case Condition.oneCompletes:
      return first !== 0 || second !== 0;
    case Condition.kept:
      return first !== 0;
    case Condition.competing:
      return first !== second && (isForOne(first) || isForOne(second));
    default:
      return true;
  }
}

/** One for all leaves enough for everybody who was in line. */
function isForOne(taken: number): boolean {
  return taken !== 0 && taken % 2 === 0;
}
