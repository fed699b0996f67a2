import type { Finding, Verdict } from "../checker/verdict.js";
import { labelIn } from "./drawing/deeds.js";
import { momentsOf } from "./drawing/moments.js";
import { elide } from "./drawing/stretches.js";
import { placeIn, placeOf } from "./place.js";
import { reasons } from "./reasons.js";
import type { ExerciseReport, Reporter } from "./report.js";
import { asleep, isTimed, type Life, livesOf, waiting } from "./timeline/lives.js";

const VERSION = 1;

/** For programs; docs/json.md describes it. Style is of no meaning here. */
export const json: Reporter = (reports) =>
  JSON.stringify({ version: VERSION, exercises: reports.map(entry) }, null, 2);

function entry({ name, source, verdict, ms, cached, schedule }: ExerciseReport): object {
  const place = placeOf(verdict);
  const finding = firstFinding(verdict);
  return {
    name,
    ...(source !== undefined && { file: source }),
    verdict: verdict.kind,
    reasons: reasons(verdict),
    ...(place !== null && { place: { line: place.line, column: place.column } }),
    ...(finding !== null && { moments: momentsIn(finding) }),
    ...(finding !== null && isTimed(finding.run) && { times: livesOf(finding.run).map(timeOf) }),
    ...remarksIn(verdict),
    ...searchIn(verdict),
    ms,
    ...(cached === true && { cached }),
    ...(schedule !== undefined && { schedule }),
  };
}

/** Where the time of a thread went. */
function timeOf(life: Life): object {
  const { label, from, to } = life;
  return { thread: label, from, to, sleeps: asleep(life), waits: waiting(life) };
}

function remarksIn(verdict: Verdict): object {
  return verdict.kind === "passed" && verdict.remarks !== undefined ? { notes: verdict.remarks } : {};
}

function searchIn(verdict: Verdict): object {
  return verdict.kind === "unjudged" || verdict.search === null ? {} : { search: verdict.search };
}

/** The run that breaks first, where one does. */
function firstFinding(verdict: Verdict): Finding | null {
  const failures = verdict.kind === "failed" ? verdict.failures : [];
  const first = failures.find((failure) => failure.kind === "behaviour");
  return first?.finding ?? null;
}

/** What the drawing of a run shows, one entry for each deed. */
function momentsIn(finding: Finding): object[] {
  const moments = elide(momentsOf(finding)).flatMap((one) => (one.kind === "moment" ? [one.moment] : []));
  return moments.flatMap(({ number, deeds, breaks }) =>
    deeds.map(({ thread, text, position }) => ({
      number,
      thread: labelIn(finding.run, thread),
      text,
      ...placeIn(position ?? null),
      ...(breaks && { breaks }),
    })),
  );
}
