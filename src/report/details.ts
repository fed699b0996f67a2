import type { Failure, Verdict } from "../checker/verdict.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Run, Wait } from "../engine/run.js";
import { deadlockClauses, deadlockReason } from "../expect/explain/deadlock.js";
import { diagnosed } from "./diagnosed.js";
import { drawn } from "./drawn.js";
import { type Look, labelled, paragraph } from "./look.js";
import { lostUpdateSentence } from "./lost-update.js";
import { placeClause } from "./place.js";

export type Lines = readonly string[];

type Behaviour = Extract<Failure, { kind: "behaviour" }>;

/**
 * What to keep of lines where there is no room for all: their start, both ends, what is around one of them (and, before
 * that, what that one comes of), or some of them, by their indexes, before the others.
 */
export type Keeps =
  | "start"
  | "ends"
  | { readonly around: number; readonly causes?: readonly number[] }
  | { readonly first: readonly number[] };

/** Lines that belong together. */
export interface Group {
  readonly lines: Lines;
  /** What it is: what is wrong, the run that shows it, the first warning, what else the compiler says, or what else there is to say. */
  readonly part: "cause" | "run" | "warning" | "another" | "more";
  readonly keeps: Keeps;
  /** What it counts as where it is left out: "error" as in "2 more errors". */
  readonly counts?: Diagnostic["severity"];
}

/** What a verdict rests on: diagnostics, the run that broke, and what else is wrong. */
export function details(verdict: Verdict, look: Look, form: "columns" | "list"): readonly Group[] {
  switch (verdict.kind) {
    case "passed":
      return [...warned(verdict.warnings, look), ...remarked(verdict.remarks ?? [], look)];
    case "failed":
      return [...failures(verdict.failures, look, form), ...warned(verdict.warnings ?? [], look)];
    case "unjudged":
      return [];
    default:
      return verdict satisfies never;
  }
}

function warned(warnings: readonly Diagnostic[], look: Look): readonly Group[] {
  return warnings.map((each, index) => ({
    ...diagnosed(each, look),
    part: index === 0 ? "warning" : "another",
    counts: "warning",
  }));
}

function remarked(remarks: readonly string[], look: Look): readonly Group[] {
  const lines = labelled("note", remarks.map(sentence), look);
  return remarks.length === 0 ? [] : [{ lines, part: "more", keeps: "start" }];
}

function failures(
  [first, ...others]: readonly Failure[],
  look: Look,
  form: "columns" | "list",
): readonly Group[] {
  if (first === undefined) return [];
  const messages = others.map(({ message }) => message);
  const lines = messages.length === 0 ? [] : labelled("besides", messages, look);
  return [...failure(first, look, form), { lines, part: "more", keeps: "start" }];
}

function failure(one: Failure, look: Look, form: "columns" | "list"): readonly Group[] {
  switch (one.kind) {
    case "diagnostics":
      return one.diagnostics.map((each, index) => ({
        ...diagnosed(each, look),
        part: index === 0 ? "cause" : "another",
        counts: each.severity,
      }));
    case "source":
    case "orders": {
      const lines = one.help === null ? [] : labelled("help", [one.help], look);
      return [{ lines, part: "cause", keeps: "start" }];
    }
    case "behaviour":
      return [
        { lines: meaning(one, look), part: "cause", keeps: "start" },
        drawn(one.finding, look, form),
        { lines: besides(one, look), part: "more", keeps: "start" },
      ];
    default:
      return one satisfies never;
  }
}

/** What the drawing shows. */
function meaning({ message, finding }: Behaviour, look: Look): string[] {
  const { reason, run } = finding;
  const waits = run.end.kind === "deadlock" ? run.end.waits : [];
  if (waits.length > 0 && reason === deadlockReason(run, waits)) return deadlock(run, waits, look);
  const place = placeClause(finding);
  const texts = [
    ...(reason === message ? [] : [reason]),
    ...(place === null ? [] : [`T${place.slice(1)}`]),
    ...lostUpdateSentence(finding),
  ];
  return texts.length === 0 ? [] : paragraph(texts.map(sentence).join(" "), look);
}

/** Who waits for what, a paragraph for each thread. */
function deadlock(run: Run, waits: readonly Wait[], look: Look): string[] {
  return deadlockClauses(run, waits).flatMap((clause) =>
    paragraph(clause, { ...look, width: look.width - HANGING }).map((line, index) =>
      index === 0 ? line : " ".repeat(HANGING) + line,
    ),
  );
}

const HANGING = 4;

/** What else there is to say of a run. */
function besides({ message, finding: { reason, expected } }: Behaviour, look: Look): string[] {
  const isSaid = (one: string): boolean => message.includes(one) || reason.endsWith(`${one} is right`);
  const left = expected.filter((one) => !isSaid(one));
  return left.length === 0 ? [] : labelled("instead could come", some(left), look);
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

const MOST_EXPECTED = 4;

function some(expected: readonly string[]): string[] {
  const rest = expected.length - MOST_EXPECTED;
  return rest <= 1 ? [...expected] : [...expected.slice(0, MOST_EXPECTED), `and ${rest} others`];
}

/** Lines in groups, with a blank line between each two. */
export function blocks(groups: readonly Lines[]): string[] {
  return groups
    .filter(({ length }) => length > 0)
    .flatMap((lines, index) => (index === 0 ? lines : ["", ...lines]));
}
