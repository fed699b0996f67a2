import type { RunEvent } from "../../engine/run.js";
import { describeTest, quote } from "../automaton/describe.js";
import type { ExpectedPanic } from "../claims.js";
import { passes } from "../pattern.js";
import { briefPlace } from "../place.js";
import { isWho } from "../threads.js";
import type { Mismatch } from "./mismatch.js";
import { nameOf, type Subject, threadLabel } from "./subject.js";

/** What std says of an `Err` should be there to its end. */
const LONGEST = 120;

type Panic = Extract<RunEvent, { kind: "panic" }>;

/** What is wrong with the panic at event `at`; null when the expectation allows it beside those before it. */
export function unexpectedPanic(subject: Subject, at: number): Mismatch | null {
  const panics = subject.run.events.slice(0, at + 1).filter((event) => event.kind === "panic");
  const expected = subject.expectation.panics;
  const pairs = (panic: Panic, claim: ExpectedPanic) => fits(subject, panic, claim);
  const free = unmatched(panics, expected, pairs);
  const last = panics.at(-1);
  if (free.length === 0 || last === undefined) return null;
  const place = briefPlace(last.position);
  const reason = `${threadLabel(subject, last.thread)} panicked${place && ` at ${place}`}: ${quote(last.message, LONGEST)}`;
  const left = unmatched(expected, panics.slice(0, -1), (claim, panic) => pairs(panic, claim));
  return { cause: "panic", at, reason, expected: left.map((claim) => describePanic(subject, claim)) };
}

/** The first expected panic that a whole run has not shown. */
export function missingPanic(subject: Subject): Mismatch | null {
  const { run, expectation } = subject;
  const panics = run.events.filter((event) => event.kind === "panic");
  const [missing] = unmatched(expectation.panics, panics, (claim, panic) => {
    return (
      fits(subject, panic, claim) && (claim.joined ?? isJoined(subject, panic)) === isJoined(subject, panic)
    );
  });
  if (missing === undefined) return null;
  const reason = panics.some((panic) => fits(subject, panic, missing))
    ? joining(subject, missing)
    : absence(subject, missing);
  return { cause: "panic", at: run.events.length, reason, expected: [describePanic(subject, missing)] };
}

function absence(subject: Subject, claim: ExpectedPanic): string {
  const thread = claim.thread === null ? "no thread" : nameOf(subject, claim.thread);
  const verb = claim.thread === null ? "panicked" : "did not panic";
  return `${thread} ${verb}${claim.message === null ? "" : ` with ${describeTest(claim.message)}`}`;
}

function joining(subject: Subject, claim: ExpectedPanic): string {
  const thread = claim.thread === null ? "the thread" : nameOf(subject, claim.thread);
  return claim.joined === false
    ? `${thread} panicked and was joined, and nobody should join it`
    : `${thread} panicked and nobody joined it`;
}

function describePanic(subject: Subject, { thread, message, payload }: ExpectedPanic): string {
  const who = thread === null ? "a panic" : `a panic of ${nameOf(subject, thread)}`;
  const test = message ?? payload;
  return test === null ? who : `${who}: ${describeTest(test)}`;
}

function fits({ speakers }: Subject, panic: Panic, claim: ExpectedPanic): boolean {
  const speaker = speakers.get(panic.thread);
  if (claim.thread !== null && (speaker === undefined || !isWho(claim.thread, speaker))) return false;
  if (claim.message !== null && !passes(panic.message, claim.message)) return false;
  return claim.payload === null || passes(panic.payload, claim.payload);
}

function isJoined({ run }: Subject, panic: Panic): boolean {
  return run.events.some((event) => event.kind === "join" && event.child === panic.thread);
}

/** The items that a largest pairing leaves without a partner of their own (Kuhn's augmenting paths). */
function unmatched<A, B>(
  items: readonly A[],
  partners: readonly B[],
  pairs: (item: A, partner: B) => boolean,
): A[] {
  const taken = new Map<B, A>();
  const place = (item: A, tried: Set<B>): boolean =>
    partners.some((partner) => {
      if (tried.has(partner) || !pairs(item, partner)) return false;
      tried.add(partner);
      const holder = taken.get(partner);
      if (holder !== undefined && !place(holder, tried)) return false;
      taken.set(partner, item);
      return true;
    });
  return items.filter((item) => !place(item, new Set()));
}
