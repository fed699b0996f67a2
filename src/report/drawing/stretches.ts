import type { Moment } from "./moments.js";

/** A stretch of moments, or how many were left out. */
export type Stretch =
  | { readonly kind: "moment"; readonly moment: Moment }
  | { readonly kind: "gap"; readonly count: number };

const START = 3;
const BEFORE = 12;
const AFTER = 3;

/** Keeps the start, the surroundings of the breaking moment, and what that comes of. */
export function elide(moments: readonly Moment[]): Stretch[] {
  const broken = moments.findIndex(({ breaks }) => breaks);
  const from = broken - BEFORE <= START + 1 ? 0 : broken - BEFORE;
  const to = moments.length - (broken + AFTER + 1) <= 1 ? moments.length : broken + AFTER + 1;
  const isKept = (index: number): boolean =>
    moments[index]?.matters === true || (index < to && (index < START || index >= from));
  return moments.flatMap((moment, index): Stretch[] => {
    if (isKept(index)) return [{ kind: "moment", moment }];
    if (index > 0 && !isKept(index - 1)) return [];
    const next = moments.findIndex((_, later) => later > index && isKept(later));
    const count = (next === -1 ? moments.length : next) - index;
    // A line that says so takes as much room as one moment.
    return count === 1 ? [{ kind: "moment", moment }] : [{ kind: "gap", count }];
  });
}
