import type { Session } from "../../engine/driver.js";
import { tell } from "../driven.js";
import { Class } from "../orders.js";
import { type Deviation, deviationsOf } from "../schedule.js";
import { type Stopped, Survey } from "../survey.js";
import { type Collected, Collection } from "./collection.js";
import { countOutcomes } from "./count-outcomes.js";
import type { Listed, Listing, ListingTask } from "./listing.js";
import { Speakers } from "./speakers.js";

/** Lists the outcomes of a program in its process, where an execution costs microseconds. */
export async function drive(session: Session, task: unknown): Promise<void> {
  tell(session, await list(session, task as ListingTask));
}

/** So many classes are kept, to count what all of them together can show. */
const mostClasses = 5_000;

async function list(session: Session, { budget, most }: ListingTask): Promise<Listing> {
  const survey = new Survey(session, budget);
  const collection = new Collection(most);
  const speakers = new Speakers();
  const classes: Class[] = [];
  for await (const explored of survey.classes(() => collection.size)) {
    const all = new Class(explored, { panics: true });
    collection.add(all);
    speakers.add(all);
    if (classes.length <= mostClasses) classes.push(all);
  }
  const outcomes = await scheduled(session, collection.chosen(), survey.result.stopped);
  return { ...survey.result, outcomes, speakers: speakers.list(), ...countsOf(collection, classes) };
}

function countsOf(collection: Collection, classes: readonly Class[]): Pick<Listing, "counts" | "counted"> {
  const kept = classes.length <= mostClasses;
  const counts = collection.whole ? collection.counts() : kept ? countOutcomes(classes) : null;
  return {
    counts: [...(counts ?? collection.counts())].map(([ending, count]) => [ending, String(count)]),
    counted: counts !== null,
  };
}

async function scheduled(
  session: Session,
  collected: readonly Collected[],
  stopped: Stopped | null,
): Promise<readonly Listed[]> {
  const outcomes: Listed[] = [];
  for (const { outcome, choices } of collected) {
    // After an execution that met a limit there may be no other one in this process.
    const schedule = stopped === "limit" ? whole(choices) : await replayed(session, choices);
    outcomes.push({ ...outcome, schedule });
  }
  return outcomes;
}

async function replayed(session: Session, choices: readonly number[]): Promise<readonly Deviation[]> {
  return deviationsOf((await session.execute({ choices, sleep: [] })).steps);
}

/** A schedule that names every choice, usual or not. */
function whole(choices: readonly number[]): readonly Deviation[] {
  return choices.map((thread, step) => ({ step, thread }));
}
