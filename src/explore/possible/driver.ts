import type { Session } from "../../engine/driver.js";
import type { Run } from "../../engine/run.js";
import { tell } from "../driven.js";
import { Class } from "../orders.js";
import { traceOf } from "../replay/trace-of.js";
import { deviationsOf } from "../schedule.js";
import { shrink } from "../shrink.js";
import { isComplete, Survey } from "../survey.js";
import type { Answer, Example, PossibleTask } from "./answer.js";
import { follow, type Place } from "./follow.js";
import { Frontier } from "./frontier.js";

/** Looks for an execution of a program that prints exactly some lines. */
export async function drive(session: Session, task: unknown): Promise<void> {
  tell(session, await search(session, task as PossibleTask));
}

async function search(session: Session, { lines, budget }: PossibleTask): Promise<Answer> {
  const survey = new Survey(session, budget);
  const frontier = new Frontier(lines);
  let shown: Example | null = null;
  let isWhole = true;
  for await (const explored of survey.classes(() => frontier.result.lines)) {
    const all = new Class(explored);
    frontier.see(all);
    const { place, whole } = look(follow(all, lines), lines, frontier);
    isWhole &&= whole;
    // A deadlock shows the lines, too; better is a run that comes to its end.
    if (place !== null && (shown === null || isExit(all))) shown = await simplest(session, place);
    if (place !== null && isExit(all)) break;
  }
  if (survey.unending !== null) frontier.addStopped(survey.unending.run);
  const complete = isWhole && isComplete(survey.result);
  return { ...survey.result, complete, shown, furthest: frontier.result };
}

/** A place at which a run can end that has printed all lines; the others go to the frontier. */
function look(
  places: Generator<Place, boolean, void>,
  lines: readonly string[],
  frontier: Frontier,
): { readonly place: Place | null; readonly whole: boolean } {
  let found: Place | null = null;
  for (;;) {
    const next = places.next();
    if (next.done === true) return { place: found, whole: next.value };
    const { value: place } = next;
    if (place.ends && place.printed === lines.length) found ??= place;
    else frontier.add(place);
  }
}

function isExit({ run }: Class): boolean {
  return run.end.kind === "exit";
}

/** An execution that ends at a place, with as few turns as can be found. */
async function simplest(session: Session, { all, ideal, order }: Place): Promise<Example> {
  const end = all.lattice.nexts(ideal).filter((element) => all.isEnd(element));
  const { run, choices } = all.realise([...order, ...end]);
  const wanted = shownBy(run);
  const first = await session.execute({ choices, sleep: [] });
  const simple = await shrink(first, async (choices) => {
    const execution = await session.execute({ choices, sleep: [] });
    return execution.end !== "diverged" && shownBy(execution.run) === wanted ? execution : null;
  });
  const trace = await traceOf(
    session,
    simple.steps.map(({ thread }) => thread),
  );
  return { trace, schedule: deviationsOf(simple.steps) };
}

function shownBy({ events, end }: Run): string {
  const lines = events.flatMap((event) =>
    event.kind === "print" && event.stream === "stdout" ? [event.text] : [],
  );
  return JSON.stringify([end.kind, lines.join("\n")]);
}
