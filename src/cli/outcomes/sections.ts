import type { Listing } from "../../explore/listing/listing.js";
import { type Origin, scheduleText } from "../schedules.js";
import { withoutCommon } from "./common.js";
import { allot, type Group, groupsOf } from "./groups.js";

/** An output as it stands in a drawing. */
export interface Output {
  /** From 1, over all groups. */
  readonly number: number;
  readonly lines: readonly string[];
  /** Whether lines come before and after that stand elsewhere. */
  readonly isCut: { readonly start: boolean; readonly end: boolean };
  readonly schedule: string;
}

/** A group, what all of it begins and ends with, and those of its outputs that are to be drawn, without that. */
export interface Section extends Group {
  readonly start: readonly string[];
  readonly end: readonly string[];
  readonly outputs: readonly Output[];
}

/** The groups of a listing, with `most` outputs in all. */
export function sectionsOf(listing: Listing, origin: Origin, most: number): readonly Section[] {
  const groups = groupsOf(listing);
  const rows = allot(groups, most);
  let number = 0;
  return groups.map((group, index) => {
    const { start, end, middles } = commonOf(group);
    const isCut = { start: start.length > 0, end: end.length > 0 };
    const outputs = group.listed.slice(0, rows[index]).map(({ schedule }, place): Output => {
      const lines = middles[place] ?? [];
      return { number: ++number, lines, isCut, schedule: scheduleText(origin, schedule) };
    });
    return { ...group, start, end, outputs };
  });
}

/** Only where all outputs are known can be said what they have in common. */
function commonOf({ listed, count }: Group): ReturnType<typeof withoutCommon<string>> {
  const outputs = listed.map(({ stdout }) => stdout);
  const isWhole = count === BigInt(outputs.length);
  return isWhole ? withoutCommon(outputs) : { start: [], end: [], middles: outputs };
}
