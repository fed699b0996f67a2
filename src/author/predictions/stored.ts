import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Chapter } from "../../course/course.js";
import {
  formatKeys,
  hashOfPrediction,
  type Keys,
  keysFile,
  parseKeys,
  type StoredKey,
} from "../../course/keys.js";
import type { PredictKey, PredictQuestion } from "../../course/question.js";
import { BrokenRule } from "../../course/rule.js";
import { type Complaint, complaint } from "../complaint.js";
import type { Predicted, Prediction } from "./predict.js";

/** The keys of a chapter as they are on disk; none when they cannot be read, because then they are written anew. */
export async function readKeys(dir: string, chapter: Chapter): Promise<Keys> {
  const file = keysPath(chapter);
  const text = await readFile(join(dir, file), "utf8").catch(() => null);
  if (text === null) return new Map();
  try {
    return parseKeys(text, file);
  } catch (error) {
    if (error instanceof BrokenRule) return new Map();
    throw error;
  }
}

/** The predict questions of a chapter, with the keys that were computed of the same questions before. */
export function predictionsOf({ name, questions }: Chapter, keys: Keys): readonly Prediction[] {
  return questions
    .filter((question): question is PredictQuestion => question.kind === "predict")
    .map((question) => {
      const stored = keys.get(question.id);
      const known = stored?.of === hashOfPrediction(question) ? stored : null;
      return { file: `exercises/${name}/questions.ts`, question, known };
    });
}

/** The keys of a chapter as they should be. Where there is no good one, what was there stays. */
export function keysFrom(predicted: readonly Predicted[], before: Keys): Keys {
  return new Map(
    predicted.flatMap(({ prediction: { question }, key }): [string, StoredKey][] => {
      const stored = key === null ? before.get(question.id) : { of: hashOfPrediction(question), ...key };
      return stored === undefined ? [] : [[question.id, stored]];
    }),
  );
}

/** Writes the keys of a chapter; a chapter without predictions has no such file. The result is null, or why that failed. */
export async function writeKeys(dir: string, chapter: Chapter, keys: Keys): Promise<Complaint | null> {
  const path = keysPath(chapter);
  const file = join(dir, path);
  try {
    await (keys.size === 0 ? rm(file, { force: true }) : writeFile(file, formatKeys(keys)));
    return null;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return complaint(path, `it cannot be written: ${reason}`, "let it be written to, and check again");
  }
}

/** Relative to the course's folder. */
export function keysPath({ name }: Pick<Chapter, "name">): string {
  return `exercises/${name}/${keysFile}`;
}

/** Whether a key says the same as another. */
export function sameKey(a: PredictKey, b: PredictKey): boolean {
  const ids = (key: PredictKey): string => key.right.toSorted().join("\0");
  return ids(a) === ids(b) && a.errorLine === b.errorLine;
}
