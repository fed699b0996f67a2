import { type Ideal, including, nothingYet } from "../lattice.js";
import type { Class } from "../orders.js";
import { linesOf, threadName } from "../outcomes.js";
import type { Instead } from "./answer.js";

/** A place in a class, what was printed up to there (a beginning of the lines), and what can come next. */
export interface Place {
  readonly all: Class;
  readonly ideal: Ideal;
  readonly order: readonly number[];
  /** How many lines were printed. */
  readonly printed: number;
  /** Whether the run can end here. */
  readonly ends: boolean;
  /** What can come next and does not agree with the lines. */
  readonly instead: readonly Instead[];
}

/** So many places are looked at before a class counts as too big to be followed. */
const mostPlaces = 300_000;

/** Every place of a class to which a beginning of the lines leads. Returns whether these were all. */
export function* follow(all: Class, lines: readonly string[]): Generator<Place, boolean, void> {
  const seen = new Set<Ideal>([nothingYet]);
  const open: Beginning[] = [{ ideal: nothingYet, order: [], printed: 0 }];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    const elements = all.lattice.nexts(one.ideal);
    const end = elements.find((element) => all.isEnd(element));
    const instead: Instead[] = end === undefined ? [] : [endOf(all)];
    for (const element of elements.filter((element) => element !== end)) {
      const longer = extended(one, element, all, lines);
      const [text] = longer.left;
      if (text === undefined && !seen.has(longer.ideal)) open.push(longer);
      seen.add(longer.ideal);
      if (text === undefined) continue;
      const other: Instead = { kind: "line", text, thread: speakerOf(element, all) };
      // A print of several lines can begin as it should.
      if (longer.printed === one.printed) instead.push(other);
      else yield { all, ...longer, ends: false, instead: [other] };
    }
    const ends = elements.length === 0 || end !== undefined;
    yield { all, ...one, ends, instead: elements.length === 0 ? [endOf(all)] : instead };
    if (seen.size > mostPlaces) return false;
  }
  return true;
}

/** The beginning of an order, which prints a beginning of the lines. */
interface Beginning {
  readonly ideal: Ideal;
  readonly order: readonly number[];
  readonly printed: number;
}

/** With one element more, as far as its lines are the ones that are to come; those that are not are left. */
function extended(
  { ideal, order, printed }: Beginning,
  element: number,
  all: Class,
  lines: readonly string[],
): Beginning & { readonly left: readonly string[] } {
  const own = linesOf(all, element);
  const wrong = own.findIndex((text, index) => text !== lines[printed + index]);
  const fitting = wrong === -1 ? own.length : wrong;
  return {
    ideal: including(ideal, element),
    order: [...order, element],
    printed: printed + fitting,
    left: own.slice(fitting),
  };
}

function speakerOf(element: number, all: Class): string {
  return threadName(all.run, all.lattice.happenings[element]?.thread ?? 0);
}

/** How runs of a class end, as something that can come. */
function endOf({ run: { end } }: Class): Instead {
  return end.kind === "exit" ? { kind: "exit", code: end.code } : { kind: end.kind };
}
