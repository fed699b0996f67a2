import { isWhole, type Listing } from "../../explore/listing/listing.js";
import { type Origin, scheduleText } from "../schedules.js";

const VERSION = 1;

/** For programs; docs/json.md describes it. */
export function outcomesJson(file: string, listing: Listing, origin: Origin): string {
  const outcomes = listing.outcomes.map(({ stdout, end, code, panics, schedule, stop }) => ({
    stdout,
    end,
    code,
    panics,
    ...(stop !== undefined && { stop }),
    schedule: scheduleText(origin, schedule),
  }));
  const { executions: runs } = listing;
  return JSON.stringify({ version: VERSION, file, complete: isWhole(listing), runs, outcomes }, null, 2);
}
