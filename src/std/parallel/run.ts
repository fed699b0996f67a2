import { currentThread } from "../../engine/thread/thread.js";
import { joinThread, type Spawned, SpawnRefused, spawnThread } from "../../engine/thread/threads.js";
import { resumeUnwind } from "../panic.js";
import { begin } from "../raise.js";
import { cores, dismiss, enlist, hire, partOf } from "./crew.js";
import { clearAway, Job, layOut, work } from "./job.js";
import { combine, type Recipe } from "./recipe.js";
import { borders, lengthOf, pieceOf, type Source } from "./source.js";

/** So many pieces for each thread: who is done early takes another one. */
const piecesEach = 4;

/** Does what the recipe says with all of the source, on as many threads as there are cores for. */
export function inParallel(source: Source<unknown>, recipe: Recipe): unknown {
  const thread = currentThread();
  const length = lengthOf(source);
  if (length === 0) return combine(recipe, []);
  const hired = hire(thread, Math.min(length, cores(thread)) - 1);
  try {
    const count =
      thread.gate.isVirtual || hired === 0 ? hired + 1 : Math.min(length, (hired + 1) * piecesEach);
    const pieces = borders(length, count).map(([from, to]) => pieceOf(source, from, to));
    const table = layOut(pieces, hired + 1);
    const results = clearingAway(table, () => together(table, hired, recipe));
    return combine(recipe, results);
  } catch (error) {
    throw begin(error);
  } finally {
    dismiss(thread, hired);
  }
}

/** The results; when there is a panic, what lies in the heap goes as well. */
function clearingAway(table: number, body: () => void): unknown[] {
  try {
    body();
  } catch (error) {
    if (!currentThread().module.dying) clearAway(table);
    throw error;
  }
  return clearAway(table).map((take) => take());
}

/** Helpers do their parts while this thread does its own. The first panic goes on here. */
function together(table: number, hired: number, recipe: Recipe): void {
  const thread = currentThread();
  const helpers = startHelpers(table, hired, recipe);
  try {
    partOf(() => {
      work(table, 0, recipe);
      for (let first = helpers.length + 1; first <= hired; first++) work(table, first, recipe);
    });
  } catch (error) {
    thread.unwinding(error);
    for (const helper of helpers) joinThread(helper);
    throw error;
  }
  const failed = helpers.map((helper) => joinThread(helper)).find(({ ok }) => !ok);
  if (failed) resumeUnwind(failed.value);
}

/** As many as the system gives; this thread does the rest. */
function startHelpers(table: number, hired: number, recipe: Recipe): Spawned[] {
  const helpers: Spawned[] = [];
  try {
    while (helpers.length < hired) {
      const job = new Job(table, helpers.length + 1, recipe);
      const spawned = spawnThread(job.asClosure(), { name: null, scope: 0, stack: 0 });
      enlist(spawned.record);
      helpers.push(spawned);
    }
  } catch (error) {
    if (!(error instanceof SpawnRefused)) throw error;
  }
  return helpers;
}
