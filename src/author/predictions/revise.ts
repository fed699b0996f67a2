import type { Chapter } from "../../course/course.js";
import type { Keys } from "../../course/keys.js";
import type { Complaint } from "../complaint.js";
import { concurrently } from "../concurrently.js";
import type { CheckOptions } from "../options.js";
import { changesOf, frozenComplaint, type KeyChange } from "./changes.js";
import { type Predicted, type Prediction, predict } from "./predict.js";
import { keysFrom, keysPath, predictionsOf, readKeys, writeKeys } from "./stored.js";

/** What was found out about predict questions. */
export interface KeysReport {
  readonly predicted: readonly Predicted[];
  /** Keys that were not as they should be, and now are. */
  readonly changes: readonly KeyChange[];
  readonly complaints: readonly Complaint[];
}

/** Computes the keys of the chapters that are looked at, and writes those that are not as they should be. */
export async function reviseKeys(options: CheckOptions): Promise<KeysReport> {
  const { course, selection, workbench, frozen, onBegin } = options;
  const chapters = selection.chapters.filter((chapter) => isRead(chapter, selection));
  const sheets = await Promise.all(chapters.map((chapter) => readSheet(course.home, chapter)));
  const all = sheets.flatMap(({ predictions }) => predictions);
  const predicted = await concurrently(all, workbench.atOnce, (prediction, index) => {
    onBegin?.(`${index + 1}/${all.length}   question ${prediction.question.id}`);
    return predict(prediction, workbench);
  });
  const changes: KeyChange[] = [];
  const unwritten: Complaint[] = [];
  for (const { chapter, keys, predictions } of sheets) {
    const own = predicted.filter(({ prediction }) => predictions.includes(prediction));
    const computed = keysFrom(own, keys);
    const different = changesOf(keysPath(chapter), keys, computed);
    if (different.length === 0) continue;
    const trouble = frozen ? null : await writeKeys(course.home, chapter, computed);
    if (trouble === null) changes.push(...different);
    else unwritten.push(trouble);
  }
  const complaints = [
    ...predicted.flatMap((one) => one.complaints),
    ...unwritten,
    ...(frozen ? changes.map(frozenComplaint) : []),
  ];
  return { predicted, changes: frozen ? [] : changes, complaints };
}

/** A chapter's predictions, and the keys that are stored for them. */
interface Sheet {
  readonly chapter: Chapter;
  readonly keys: Keys;
  readonly predictions: readonly Prediction[];
}

async function readSheet(dir: string, chapter: Chapter): Promise<Sheet> {
  const keys = await readKeys(dir, chapter);
  return { chapter, keys, predictions: predictionsOf(chapter, keys) };
}

/** Questions that cannot be read keep the keys that they have. */
function isRead({ name }: Chapter, { problems }: CheckOptions["selection"]): boolean {
  return problems.every(({ file }) => file !== `exercises/${name}/questions.ts`);
}
