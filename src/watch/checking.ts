import {
  type Check,
  hashOf,
  isPass,
  type Judged,
  nothingPrinted,
  type Running,
  type Text,
  withLines,
} from "./check.js";
import type { Event } from "./events.js";
import { passedHash } from "./memory.js";
import { rememberPass, takeBack } from "./remember.js";
import { type Change, currentStep, type State, same } from "./state.js";

type Saved = Extract<Event, { kind: "saved" }>;
type JudgedEvent = Extract<Event, { kind: "judged" }>;

/** Milliseconds of saves that come too fast for any verdict, after which a check is let finish; it has as long for that. */
const patience = 1_000;

/** A newer text makes the running check pointless; the same text is no news. */
export function saved(state: State, { file, hash, text, now }: Saved): Change {
  const owner = state.steps.find(({ exercise }) => exercise.file === file)?.exercise;
  if (owner === undefined) return same(state);
  const seen: State = { ...state, hashes: { ...state.hashes, [owner.name]: hash } };
  if (owner !== currentStep(state)?.exercise) return same(seen);
  const next = afterReplacing(seen, hash);
  const { check } = next;
  if (check.kind === "running" && isStarving(check, now))
    return same({ ...next, check: { ...check, newer: hash === check.hash ? null : { hash, text } } });
  if (hash === hashOf(check)) return same(next);
  return beginCheck({ ...next, notice: null }, { hash, text }, now);
}

/** That the file was replaced is news while it holds the text that it got then. */
function afterReplacing(state: State, hash: string): State {
  const { news, replaced } = state;
  if (replaced === null) return state;
  if (replaced.hash === null) return { ...state, replaced: { ...replaced, hash } };
  if (replaced.hash === hash) return state;
  return { ...state, news: news.filter((one) => one !== replaced.said), replaced: null };
}

function isStarving({ since, started }: Running, now: number): boolean {
  return now - since > patience && now - started < patience;
}

function beginCheck(state: State, { hash, text }: Text, now: number): Change {
  const step = currentStep(state);
  if (step === null) return same(state);
  const { check } = state;
  const running: Running = {
    kind: "running",
    hash,
    text,
    started: now,
    since: check.kind === "running" ? check.since : now,
    printed: nothingPrinted,
    newer: null,
    last: lastVerdict(check),
  };
  return {
    state: { ...interrupted(state), check: running },
    effects: [{ kind: "abort" }, { kind: "check", exercise: step.exercise, hash, text }],
  };
}

/** The check of all gives way to a save. */
function interrupted(state: State): State {
  const { page } = state;
  if (page.kind !== "all" || !page.running) return state;
  const news = ["a save stopped the check of all; c begins it again"];
  return { ...state, page: { ...page, running: false }, news };
}

function lastVerdict(check: Check): Judged | null {
  if (check.kind === "judged") return { ...check, live: null };
  return check.kind === "running" ? check.last : null;
}

export function missing(state: State, { file, reason }: Extract<Event, { kind: "missing" }>): Change {
  if (currentStep(state)?.exercise.file !== file) return same(state);
  return {
    state: { ...state, check: { kind: "missing", reason }, notice: null },
    effects: [{ kind: "abort" }],
  };
}

export function printed(state: State, { hash, lines }: Extract<Event, { kind: "printed" }>): Change {
  const { check } = state;
  if (hashOf(check) !== hash) return same(state);
  if (check.kind === "running")
    return same({ ...state, check: { ...check, printed: withLines(check.printed, lines) } });
  if (check.kind !== "judged" || check.live === null) return same(state);
  return same({ ...state, check: { ...check, live: withLines(check.live, lines) } });
}

/** A verdict that belongs to what is being checked counts; any other comes too late. */
export function judged(state: State, event: JudgedEvent): Change {
  const step = currentStep(state);
  const { check } = state;
  if (step === null || hashOf(check) !== event.hash) return same(state);
  if (check.kind === "running") return firstVerdict(state, check, event, step.exercise.name);
  if (check.kind === "judged" && check.live !== null && event.final)
    return finalVerdict(state, check, event, step.exercise.name);
  return same(state);
}

/** A pass is remembered now, not when the learner goes on. */
function firstVerdict(state: State, check: Running, event: JudgedEvent, exercise: string): Change {
  const { hash, text, printed, newer } = check;
  const { verdict, ms, final, now } = event;
  const stands: State = {
    ...state,
    notice: noticeOf(state, isPass(verdict)),
    check: {
      kind: "judged",
      hash,
      text,
      verdict,
      ms,
      live: final ? null : printed,
      passedBefore: passedHash(state.snapshot, exercise),
    },
  };
  const kept = rememberPass(stands, exercise, event);
  if (newer === null) return kept;
  const next = beginCheck(kept.state, newer, now);
  return { state: next.state, effects: [...kept.effects, ...next.effects] };
}

const contradiction = "the run on real threads contradicts the other orderings: the pass is taken back";

/** The run on real threads is over. Where it contradicts, the pass is taken back. */
function finalVerdict(state: State, check: Judged, { verdict, now }: JudgedEvent, exercise: string): Change {
  const final: State = { ...state, check: { ...check, verdict, live: null } };
  if (!isPass(check.verdict) || isPass(verdict)) return same(final);
  return takeBack({ ...final, news: [contradiction] }, exercise, check.passedBefore, now);
}

/** Who looks at another page hears of the verdict there. */
function noticeOf({ page }: State, passes: boolean): string | null {
  if (page.kind === "exercise" || page.kind === "confirm") return null;
  return `${passes ? "PASS" : "no pass yet"}: Esc shows the verdict`;
}
