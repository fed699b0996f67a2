import type { Answer, ExerciseRecord, Outcome, Snapshot } from "./progress.js";

/** What a state file says. */
export type Reading =
  | { readonly kind: "whole"; readonly snapshot: Snapshot }
  /** Not all of it could be read: `snapshot` is what could. */
  | { readonly kind: "damaged"; readonly snapshot: Snapshot }
  /** A newer version of this tool wrote it. */
  | { readonly kind: "newer"; readonly version: number };

const currentVersion = 1;

/** The state as text: a record to a line, so that damage to one leaves the others legible. */
export function write({ current, exercises, answers }: Snapshot): string {
  const records = Object.entries(exercises).map(
    ([name, record]) => `${JSON.stringify(name)}: ${JSON.stringify(record)}`,
  );
  return [
    "{",
    `  "version": ${currentVersion},`,
    `  "current": ${JSON.stringify(current)},`,
    `  "exercises": {${block(records)}},`,
    `  "answers": [${block(answers.map((answer) => JSON.stringify(answer)))}]`,
    "}\n",
  ].join("\n");
}

function block(lines: readonly string[]): string {
  return lines.length === 0 ? "" : `\n${lines.map((line) => `    ${line}`).join(",\n")}\n  `;
}

/** Never throws: what is broken is left out. */
export function read(text: string): Reading {
  const version = Number(/"version"\s*:\s*(\d+)/.exec(text)?.[1] ?? Number.NaN);
  if (version > currentVersion) return { kind: "newer", version };
  const file = parse(text);
  const snapshot = snapshotOf(file);
  if (snapshot !== null && version === currentVersion) return { kind: "whole", snapshot };
  return { kind: "damaged", snapshot: rescue(text) };
}

/** Null unless all of it is in order. */
function snapshotOf(file: unknown): Snapshot | null {
  if (!isObject(file)) return null;
  const { current, exercises, answers } = file;
  if (current !== null && typeof current !== "string") return null;
  if (!isObject(exercises) || !Array.isArray(answers)) return null;
  const records = Object.entries(exercises).map(([name, record]) => [name, recordFrom(record)] as const);
  const given = answers.map(answerFrom);
  const intact = records.filter(isIntact);
  const known = given.filter((answer) => answer !== null);
  if (intact.length < records.length || known.length < given.length) return null;
  return { version: 1, current, exercises: Object.fromEntries(intact), answers: known };
}

function isIntact(entry: readonly [string, ExerciseRecord | null]): entry is [string, ExerciseRecord] {
  return entry[1] !== null;
}

/** An object without objects in it, and the name in front of it. No JSON string goes on in the next line. */
const flatObject = /(?:("(?:[^"\\\n]|\\.)*")\s*:\s*)?(\{(?:[^{}"]|"(?:[^"\\\n]|\\.)*")*\})/g;

/** Every intact record that can be found in a text, wherever it is broken. */
function rescue(text: string): Snapshot {
  const found = [...text.matchAll(flatObject)].map(
    ([, name = "", body = ""]) => [parse(name), parse(body)] as const,
  );
  const records = found.map(([name, value]) => [String(name), recordFrom(value)] as const);
  const current = parse(/"current"\s*:\s*("(?:[^"\\\n]|\\.)*")/.exec(text)?.[1] ?? "");
  return {
    version: 1,
    current: typeof current === "string" ? current : null,
    exercises: Object.fromEntries(records.filter(isIntact)),
    answers: found.map(([, value]) => answerFrom(value)).filter((answer) => answer !== null),
  };
}

function recordFrom(value: unknown): ExerciseRecord | null {
  if (!isObject(value)) return null;
  const { passedAt, passedHash, hints } = value;
  if (!isTimeOrNull(passedAt) || !isHashOrNull(passedHash) || !isCount(hints)) return null;
  return { passedAt, passedHash, hints };
}

function answerFrom(value: unknown): Answer | null {
  if (!isObject(value)) return null;
  const { question, revision, outcome, given, at, step } = value;
  if (typeof question !== "string" || !isCount(revision) || !isCount(step)) return null;
  if (!isOutcome(outcome) || !isGiven(given) || !isTime(at)) return null;
  return { question, revision, outcome, given, at, step };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}

function isTime(value: unknown): value is string {
  return typeof value === "string" && /^\d{4}-\d\d-\d\dT/.test(value) && !Number.isNaN(Date.parse(value));
}

function isTimeOrNull(value: unknown): value is string | null {
  return value === null || isTime(value);
}

function isHashOrNull(value: unknown): value is string | null {
  return value === null || typeof value === "string";
}

function isOutcome(value: unknown): value is Outcome {
  return value === "first" || value === "second" || value === "missed" || value === "skipped";
}

function isGiven(value: unknown): value is Answer["given"] {
  return (
    Array.isArray(value) &&
    value.every((one) => Array.isArray(one) && one.every((id) => typeof id === "string"))
  );
}
