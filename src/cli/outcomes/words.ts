import { limitText } from "../../expect/place.js";
import { type Listed, type Listing, totalOf } from "../../explore/listing/listing.js";
import type { Ending } from "../../explore/outcomes.js";
import { patientBudget, type Surveyed } from "../../explore/survey.js";

/** How many outputs there are, and how sure that is. */
export function headline(listing: Listing): string {
  const total = totalOf(listing);
  const outputs = `${count(total)} ${total === 1n ? "output" : "outputs"}`;
  if (!listing.counted) return `at least ${outputs}, too many to count${doubt(listing)}`;
  if (listing.stopped !== null || listing.bounded) return `at least ${outputs}${doubt(listing)}`;
  if (total === 1n) return `${outputs}, whatever the order: proved`;
  const { executions } = listing;
  return `${outputs} and no others: proved in ${executions === 1 ? "one execution" : `${count(executions)} executions`}`;
}

/** Why there may be more; begins with a semicolon, unless there is no doubt. */
export function doubt({ stopped, bounded, executions }: Surveyed): string {
  switch (stopped) {
    case "time":
      return `; the search stopped after ${patientBudget.time / 1000} seconds and ${count(executions)} executions`;
    case "executions":
      return `; the search stopped after ${count(executions)} executions`;
    case "limit":
      return "; the search stopped at a run that does not come to an end";
    case "nondeterministic":
      return "; the search stopped, because the program did something else when its threads ran in the same order again";
    case null:
      return bounded
        ? "; threads that never end, and loops that wait, were followed for their first rounds only"
        : "";
    default:
      return stopped satisfies never;
  }
}

/** Why a run was stopped, and where; undefined where it was not. */
export function stopText({ stop, stopPlace }: Pick<Listed, "stop" | "stopPlace">): string | undefined {
  return stop && limitText({ message: stop, ...(stopPlace && { place: stopPlace }) });
}

/** How a run ended, as in "a panic of thread 2 (boom), exit code 0"; `stop` tells why it was stopped, if it was. */
export function endingText({ end, code, panics }: Ending, stop?: string): string {
  const said = panics.map(({ thread, message }) => `a panic of ${thread} (${message})`);
  return [...said, stop === undefined ? endText(end, code) : `a stop: ${stop}`].join(", ");
}

function endText(end: Ending["end"], code: number | null): string {
  switch (end) {
    case "exit":
      return `exit code ${code}`;
    case "deadlock":
      return "a deadlock";
    case "limit":
      return "a stop, because it went on too long";
    default:
      return end satisfies never;
  }
}

/** `1,680`; where nobody would read all the digits, `9.1 x 10^58`. */
export function count(value: bigint | number): string {
  const digits = String(value);
  if (digits.length <= 15) return value.toLocaleString("en");
  return `about ${digits[0]}.${digits[1]} x 10^${digits.length - 1}`;
}
