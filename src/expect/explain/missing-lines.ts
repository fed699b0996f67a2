import type { Atom } from "../automaton/atom.js";
import type { State } from "../automaton/automaton.js";
import { describeTest } from "../automaton/describe.js";
import { completion, shortest } from "../automaton/inspect.js";
import type { Who } from "../pattern.js";
import { whoLabel } from "../threads.js";
import type { Mismatch } from "./mismatch.js";
import { counted, expectedIn, listed, type Subject, threadLabel, threadsOf } from "./subject.js";

/** Says that the program ended, or can never go on, before all lines of `state` were printed. */
export function missingLines(subject: Subject, state: State): Mismatch {
  const missing = shortest(state.terms.map(completion));
  const killed = killedThreads(subject);
  const reason = killed.length > 0 ? cutOff(subject, missing, killed) : unprinted(subject, missing);
  return { cause: "missing", at: endOf(subject, killed), reason, expected: expectedIn(subject, state) };
}

function killedThreads({ run }: Subject): number[] {
  return run.events.filter((event) => event.kind === "killed").map((event) => event.thread);
}

/** The moment that took the lines away: the exit of main that killed others, otherwise the end of the run. */
function endOf({ run }: Subject, killed: readonly number[]): number {
  const first = run.events.findIndex(
    (event) => (event.kind === "exit" && isMain(event.thread)) || event.kind === "killed",
  );
  return killed.length === 0 || first === -1 ? run.events.length : first;
}

function cutOff(subject: Subject, missing: readonly Atom[], killed: readonly number[]): string {
  const isOwed = (ids: readonly number[]) => (atom: Atom) =>
    owners(subject, atom).some((id) => ids.includes(id));
  const byMain = isOwed([MAIN]);
  if (missing.some(byMain))
    return unprinted(subject, [...missing.filter(byMain), ...missing.filter((atom) => !byMain(atom))]);
  const owing = killed.filter((id) => missing.some(isOwed([id])));
  if (owing.length > 0) {
    const count = counted(missing.filter(isOwed(owing)).length, "line");
    return `${ending(subject)} while ${names(subject, owing)} still had ${count} to print: ${nobodyWaits(owing)}`;
  }
  if (missing.some((atom) => atom.who.length > 0)) return unprinted(subject, missing);
  const lines = missing.length === 1 ? "1 line was" : `${missing.length} lines were`;
  return `${ending(subject)} while ${names(subject, killed)} still ran and ${lines} missing: ${nobodyWaits(killed)}`;
}

function nobodyWaits(threads: readonly number[]): string {
  return `nothing makes main wait for ${threads.length === 1 ? "it" : "them"}`;
}

function ending({ run }: Subject): string {
  const last = run.events.findLast(
    (event) => isMain(event.thread) && (event.kind === "exit" || event.kind === "panic"),
  );
  if (last === undefined) return "the program was ended";
  if (last.kind === "panic") return "main panicked";
  return last.kind === "exit" && last.called ? "main ended the program" : "main returned";
}

function unprinted(subject: Subject, missing: readonly Atom[]): string {
  const [first] = missing;
  if (first === undefined) return "the program ended too early";
  const line = describeTest(first.test);
  const more = missing.length === 1 ? "" : ` and ${counted(missing.length - 1, "more line")}`;
  const [owner] = owners(subject, first);
  const [who] = first.who;
  if (who === undefined) return `the program ended without printing ${line}${more}`;
  if (owner === undefined) return `no thread printed ${line}${more}: ${absence(subject, who)}`;
  const ends = subject.run.events.find((event) => event.kind === "exit" && event.called);
  if (ends === undefined) return `${threadLabel(subject, owner)} ended without printing ${line}${more}`;
  const by = `${threadLabel(subject, ends.thread)} ended the program`;
  return ends.thread === owner
    ? `${by} without printing ${line}${more}`
    : `${by} before ${threadLabel(subject, owner)} printed ${line}${more}`;
}

/** Why the run has no thread that a pattern means. */
function absence(subject: Subject, who: Who): string {
  const [parent] = who.kind === "child" ? threadsOf(subject, [who.of]) : [];
  const hasSpawned = subject.run.threads.some((thread) => thread.parent === parent);
  return parent === undefined || hasSpawned
    ? `there was no ${whoLabel(who).replace(/^the /, "")}`
    : `${threadLabel(subject, parent)} spawned no thread`;
}

/** The threads of the run that a line was expected of; none when it was expected of no thread in particular. */
function owners(subject: Subject, { who }: Atom): number[] {
  return who.length === 0 ? [] : threadsOf(subject, who);
}

function names(subject: Subject, ids: readonly number[]): string {
  return listed(ids.map((id) => threadLabel(subject, id)));
}

const MAIN = 1;

function isMain(id: number): boolean {
  return id === MAIN;
}
