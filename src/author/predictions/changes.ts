import type { Keys, StoredKey } from "../../course/keys.js";
import { type Complaint, complaint } from "../complaint.js";
import { sameKey } from "./stored.js";

/** A key on disk that is not as it should be, and in words what is different. */
export interface KeyChange {
  /** The `keys.json`, relative to the course's folder. */
  readonly file: string;
  readonly question: string;
  readonly what: string;
}

/** What differs between the keys on disk and those that were computed. */
export function changesOf(file: string, before: Keys, after: Keys): readonly KeyChange[] {
  const ids = new Set([...after.keys(), ...before.keys()]);
  return [...ids].flatMap((question) => {
    const what = change(before.get(question), after.get(question));
    return what === null ? [] : [{ file, question, what }];
  });
}

/** For CI, where nothing is written. */
export function frozenComplaint({ file, question, what }: KeyChange): Complaint {
  const remedy = "run `thread-lessons dev check` without --frozen, and keep what it writes";
  return complaint(file, `the key of question "${question}" is not as it should be: ${what}`, remedy);
}

function change(was: StoredKey | undefined, is: StoredKey | undefined): string | null {
  if (is === undefined) return was === undefined ? null : "there is no such question any more";
  if (was === undefined) return `new: ${told(is)}`;
  if (!sameKey(was, is)) return `it was ${told(was)}, and is ${told(is)}`;
  return was.of === is.of ? null : `the question has changed, the key has not: ${told(is)}`;
}

function told({ right, errorLine }: StoredKey): string {
  const line = errorLine === null ? "" : `, with the error on line ${errorLine}`;
  return `${right.length === 0 ? "nothing" : right.map((id) => `"${id}"`).join(", ")}${line}`;
}
