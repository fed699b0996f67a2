import { type Pattern, parts, passes } from "../../expect/pattern.js";
import { isWho, type Speaker } from "../../expect/threads.js";
import { happenedBefore } from "../../explore/clocks.js";
import type { Class } from "../../explore/orders.js";

/** A part of an expectation, and the elements of a class (by index) that it alone speaks of. */
export interface Part {
  readonly pattern: Pattern;
  readonly elements: readonly number[];
}

/**
 * Splits an expectation of a class into parts that can be judged one by one: the orders conform exactly if those of each
 * part do. So many threads that print freely need no look at each mixture of their lines. One part, where it cannot be
 * split.
 */
export function decompose(
  pattern: Pattern,
  all: Class,
  speakers: ReadonlyMap<number, Speaker>,
): readonly Part[] {
  const elements = [...all.lattice.happenings.keys()].filter((index) => all.line(index) !== null);
  // What one line captures may bind the others.
  return captures(pattern) ? [{ pattern, elements }] : split({ pattern, elements }, all, speakers);
}

function split(part: Part, all: Class, speakers: ReadonlyMap<number, Speaker>): readonly Part[] {
  const pattern = pushed(part.pattern);
  if (!isShared(pattern)) return [part];
  const shares = shareOut({ ...part, pattern }, all, speakers);
  if (shares === null || (pattern.kind === "seq" && !areInOrder(shares, all))) return [part];
  return shares.flatMap((share) => split(share, all, speakers));
}

/** Whether the items of a pattern speak of different lines, which mix freely or follow one another. */
function isShared({ kind, ...rest }: Pattern): boolean {
  if (kind === "par" || kind === "seq") return true;
  // Each item of anyOrder comes whole: they mix only where each is one line.
  return kind === "anyOrder" && "items" in rest && rest.items.every((item) => item.kind === "line");
}

function captures(pattern: Pattern): boolean {
  if (pattern.kind === "line") return pattern.test.kind === "regex" && pattern.test.source.includes("(?<");
  return parts(pattern).some(captures);
}

/** `by` of several items as several items by that thread. */
function pushed(pattern: Pattern): Pattern {
  if (pattern.kind !== "by" || !("items" in pattern.item)) return pattern;
  const { who, item } = pattern;
  return { ...item, items: item.items.map((inner): Pattern => ({ kind: "by", who, item: inner })) };
}

/** The elements by the item that speaks of them; null when one belongs to none, or to several. */
function shareOut(
  { pattern, elements }: Part,
  all: Class,
  speakers: ReadonlyMap<number, Speaker>,
): readonly Part[] | null {
  const shares = parts(pattern).map((item) => ({ pattern: item, elements: [] as number[] }));
  for (const element of elements) {
    const owners = shares.filter((share) => speaksOf(share.pattern, element, all, speakers));
    const [owner] = owners;
    if (owner === undefined || owners.length > 1) return null;
    owner.elements.push(element);
  }
  return shares;
}

function speaksOf(
  pattern: Pattern,
  element: number,
  all: Class,
  speakers: ReadonlyMap<number, Speaker>,
): boolean {
  const event = all.line(element);
  if (event === null) return false;
  const speaker = speakers.get(event.thread);
  const speaks = (one: Pattern, text: string): boolean => {
    if (one.kind === "line") return passes(text, one.test);
    if (one.kind === "by" && speaker !== undefined && !isWho(one.who, speaker)) return false;
    return parts(one).some((inner) => speaks(inner, text));
  };
  return event.text.split("\n").some((text) => speaks(pattern, text));
}

/** Whether every element of a share comes before every element of the next ones, in every order. */
function areInOrder(shares: readonly Part[], all: Class): boolean {
  const { happenings } = all.lattice;
  const comesBefore = (earlier: number, later: number): boolean => {
    const [first, second] = [happenings[earlier], happenings[later]];
    return first !== undefined && second !== undefined && happenedBefore(first, second.clock);
  };
  return shares.every((share, index) =>
    shares
      .slice(index + 1)
      .every((later) => later.elements.every((b) => share.elements.every((a) => comesBefore(a, b)))),
  );
}
