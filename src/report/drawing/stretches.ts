import type { Moment } from "./moments.js";

/** A stretch of moments, or how many were left out. */
export type Stretch =
  | { readonly kind: "moment"; readonly moment: Moment }
  | { readonly kind: "gap"; readonly count: number };

const START = 3;
const BEFORE = 12;
const AFTER = 3;

/** Keeps the start and the surroundings of the breaking moment. */
export function elide(moments: readonly Moment[]): Stretch[] {
  const broken = moments.findIndex(({ breaks }) => breaks);
  const from = broken - BEFORE <= START + 1 ? 0 : broken - BEFORE;
  const to = moments.length - (broken + AFTER + 1) <= 1 ? moments.length : broken + AFTER + 1;
  const kept = moments.map((moment, index) =>
    index < to && (index < START || index >= from) ? moment : null,
  );
  return kept.flatMap((moment, index): Stretch[] => {
    if (moment !== null) return [{ kind: "moment", moment }];
    if (index > 0 && kept[index - 1] === null) return [];
    return [{ kind: "gap", count: index < from ? from - START : moments.length - to }];
  });
}
