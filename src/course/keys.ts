import { createHash } from "node:crypto";
import type { Expectation } from "../expect/expectation.js";
import { parseJson } from "./parse-json.js";
import type { PredictKey, PredictQuestion } from "./question.js";
import { BrokenRule, ensure, type Problem } from "./rule.js";
import { isRecord } from "./shape.js";

/** Where the computed keys of a chapter's predict questions stand, beside its `questions.ts`. */
export const keysFile = "keys.json";

/** A key as it is stored: `of` is the hash of what it was computed from. */
export interface StoredKey extends PredictKey {
  readonly of: string;
}

/** The keys of one chapter by question id, in the order in which they are written. */
export type Keys = ReadonlyMap<string, StoredKey>;

/** What the key of a prediction depends on, as a short hash; with any other hash a key is stale. */
export function hashOfPrediction({
  program,
  asks,
  outcomes,
}: Pick<PredictQuestion, "program" | "asks" | "outcomes">): string {
  const shown = outcomes.map(({ id, shows }) => [id, claimed(shows)] as const);
  const inOrder = shown.toSorted(([a], [b]) => (a < b ? -1 : 1));
  return createHash("sha256")
    .update(JSON.stringify([program, asks, inOrder]))
    .digest("hex")
    .slice(0, 16);
}

/** What an expectation says, without what it leaves open: keys outlive a vocabulary that grows. */
function claimed(expectation: Expectation): Record<string, unknown> {
  const says = ([, claim]: [string, unknown]): boolean =>
    claim !== null && claim !== false && !(Array.isArray(claim) && claim.length === 0);
  return Object.fromEntries(Object.entries(expectation).filter(says));
}

/**
 * The text of a `keys.json`.
 *
 * @example
 * formatKeys(new Map([["early-end", { of: hashOfPrediction(question), right: ["none"], errorLine: null }]]));
 */
export function formatKeys(keys: Keys): string {
  const plain = [...keys].map(([id, { of, right, errorLine }]) => [id, { of, right, errorLine }] as const);
  return `${JSON.stringify({ version: 1, keys: Object.fromEntries(plain) }, null, 2)}\n`;
}

const again = "run `thread-lessons dev check`, which writes this file";

/** Reads a `keys.json`; throws a `BrokenRule` that names what is wrong with it. */
export function parseKeys(text: string, file: string): Keys {
  const broken = (rule: string): Problem => ({ file, rule, remedy: again });
  const stored = parseJson(text, (what) => new BrokenRule(broken(what)));
  ensure(isRecord(stored), broken("it is no object"));
  ensure(stored.version === 1, broken(`its version is ${JSON.stringify(stored.version)}, not 1`));
  ensure(isRecord(stored.keys), broken('it has no "keys"'));
  return new Map(
    Object.entries(stored.keys).map(([id, key]) => {
      ensure(isStoredKey(key), broken(`the key of question "${id}" is malformed`));
      return [id, { of: key.of, right: key.right, errorLine: key.errorLine }];
    }),
  );
}

/** The question with its key. Throws a `BrokenRule` when there is none, or none of the question as it is now. */
export function withKey(question: PredictQuestion, keys: Keys, file: string): PredictQuestion {
  const { id } = question;
  const key = keys.get(id);
  ensure(key !== undefined, { file, rule: `question "${id}" has no key`, remedy: again });
  const current = key.of === hashOfPrediction(question);
  ensure(current, { file, rule: `the key of question "${id}" is stale`, remedy: again });
  const { right, errorLine } = key;
  return { ...question, key: { right, errorLine } };
}

function isStoredKey(key: unknown): key is StoredKey {
  if (!isRecord(key)) return false;
  const { of, right, errorLine } = key;
  return (
    typeof of === "string" &&
    Array.isArray(right) &&
    right.every((id) => typeof id === "string") &&
    (errorLine === null || (Number.isInteger(errorLine) && Number(errorLine) >= 1))
  );
}
