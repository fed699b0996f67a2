import type { ControlledRun, Session } from "../../engine/driver.js";
import type { Run } from "../../engine/run.js";
import { tell } from "../driven.js";
import { Class } from "../orders.js";
import { endingKey, outcomeOf } from "../outcomes.js";
import { type Deviation, deviationsOf } from "../schedule.js";
import { Survey } from "../survey.js";
import { Collection } from "./collection.js";
import { countOutcomes } from "./count-outcomes.js";
import type { Listed, Listing, ListingTask } from "./listing.js";
import { Speakers } from "./speakers.js";

/** Lists the outcomes of a program in its process, where an execution costs microseconds. */
export async function drive(session: Session, task: unknown): Promise<void> {
  tell(session, await list(session, task as ListingTask));
}

/** So many classes are kept, to count what all of them together can show. */
const mostClasses = 5_000;

async function list(session: Session, { budget, most, replayed }: ListingTask): Promise<Listing> {
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
  const { unending } = survey;
  const stopped = unending === null ? [] : [stoppedOutcome(unending)];
  const outcomes: Listed[] = [...stopped];
  for (const group of collection.chosen()) {
    for (const [index, { outcome, choices }] of group.entries()) {
      // After an execution that had to be stopped there may be no other one in this process.
      const isShort = index < replayed && unending === null;
      outcomes.push({ ...outcome, schedule: isShort ? await short(session, choices) : whole(choices) });
    }
  }
  return { ...survey.result, outcomes, speakers: speakers.list(), ...countsOf(collection, classes, stopped) };
}

/** What an execution showed before it had to be stopped: it is of no class. */
function stoppedOutcome({ run, steps }: ControlledRun): Listed {
  return { ...outcomeOf(run), schedule: deviationsOf(steps), ...stopOf(run) };
}

function countsOf(
  collection: Collection,
  classes: readonly Class[],
  stopped: readonly Listed[],
): Pick<Listing, "counts" | "counted"> {
  const kept = classes.length <= mostClasses;
  const counted = collection.whole ? collection.counts() : kept ? countOutcomes(classes) : null;
  const counts = new Map(counted ?? collection.counts());
  for (const one of stopped) counts.set(endingKey(one), 1n);
  return {
    counts: [...counts].map(([ending, count]) => [ending, String(count)]),
    counted: counted !== null,
  };
}

/** A schedule that names only what the default policy would not do. */
async function short(session: Session, choices: readonly number[]): Promise<readonly Deviation[]> {
  return deviationsOf((await session.execute({ choices, sleep: [] })).steps);
}

/** A schedule that names every choice, usual or not. */
function whole(choices: readonly number[]): readonly Deviation[] {
  return choices.map((thread, step) => ({ step, thread }));
}

function stopOf({ end }: Run): Pick<Listed, "stop" | "stopPlace"> {
  if (end.kind !== "limit") return {};
  return { stop: end.message, ...(end.place && { stopPlace: end.place }) };
}
