import type { Listed, Listing } from "../../explore/listing/listing.js";
import { type Ending, endingKey } from "../../explore/outcomes.js";

/** Outcomes that end alike. */
export interface Group {
  readonly ending: Ending;
  /** How many there are, or at least are. */
  readonly count: bigint;
  /** Those of them that are listed. */
  readonly listed: readonly Listed[];
}

/** The outcomes by how they end: what never ends first, then panics, then the rest. */
export function groupsOf({ outcomes, counts }: Listing): readonly Group[] {
  const groups = counts.map(([key, count]): Group => {
    const listed = outcomes.filter((outcome) => endingKey(outcome) === key);
    return { ending: JSON.parse(key) as Ending, count: BigInt(count), listed };
  });
  return groups.toSorted((a, b) => gravity(b.ending) - gravity(a.ending));
}

function gravity({ end, code, panics }: Ending): number {
  if (end !== "exit") return end === "deadlock" ? 4 : 3;
  return panics.length > 0 ? 2 : Number(code !== 0);
}

/** How many outcomes of each group to show, `most` in all: each its share, and what others leave of theirs. */
export function allot(groups: readonly Group[], most: number): readonly number[] {
  let left = most;
  const bySize = [...groups.keys()].sort((a, b) => sizeOf(groups[a]) - sizeOf(groups[b]));
  const shown = Array<number>(groups.length).fill(0);
  for (const [place, index] of bySize.entries()) {
    const share = Math.max(1, Math.floor(left / (groups.length - place)));
    shown[index] = Math.min(share, sizeOf(groups[index]), left);
    left -= shown[index] ?? 0;
  }
  return shown;
}

function sizeOf(group: Group | undefined): number {
  return group?.listed.length ?? 0;
}
