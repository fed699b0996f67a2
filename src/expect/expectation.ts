import type { Claim, ExpectedPanic } from "./claims.js";
import { isClaim, refuseContradictions } from "./contradictions.js";
import { seq } from "./orders.js";
import { type Item, type Pattern, toPattern } from "./pattern.js";
import type { Range } from "./range.js";

/** How every run must end. */
export type ExpectedEnd = { readonly kind: "exit"; readonly code: number } | { readonly kind: "deadlock" };

/** What every run of a right program shows, as plain data. A null says nothing. */
export interface Expectation {
  readonly stdout: Pattern | null;
  readonly end: ExpectedEnd;
  readonly panics: readonly ExpectedPanic[];
  readonly poisons: Range | null;
  readonly threads: Range | null;
  readonly makespan: Range | null;
  /** How long all threads sleep in all. */
  readonly sleeps: Range | null;
  readonly overlaps: Range | null;
  /** How many threads print. */
  readonly speakers: Range | null;
  /** How many messages each channel has room for. */
  readonly capacity: Range | null;
  /** Whether no thread may wait by asking again and again. */
  readonly blocks: boolean;
  /** Whether no thread may be spawned that does nothing. */
  readonly busy: boolean;
  /** How many outputs there are over all orders. */
  readonly outputs: Range | null;
  /** What some order must show, and what none may: each a whole run. */
  readonly reachable: readonly Expectation[];
  readonly unreachable: readonly Expectation[];
  /** What the source uses: one of each. */
  readonly uses: readonly (readonly string[])[];
  readonly avoids: readonly string[];
  /** What must not stand in the source as it is. */
  readonly computes: readonly string[];
  /** The code that the program must be rejected with; no other claim stands beside it. */
  readonly rejected: string | null;
}

/**
 * What every run must show: at most one pattern of stdout, and claims about the rest. Without a pattern the program may
 * print anything. Unless claimed otherwise no thread panics, the program ends, and its exit code is 0.
 *
 * @example
 * expectation(
 *   par(by("main", "main: 1", "main: 2"), cut(by(child(1), lines("spawned: 1", "spawned: 2")))),
 * );
 * @example
 * expectation(seq("the thread panicked", "main goes on"), panics([{ thread: child(1), message: "oh no" }]), threads(1));
 */
export function expectation(...claims: readonly (Item | Claim)[]): Expectation {
  refuseContradictions(claims);
  const found = claims.map((claim) => (isClaim(claim) ? claim : toPattern(claim))).reduce(add, silent);
  const code = found.panics.some(({ thread }) => thread?.kind === "main") ? 101 : 0;
  const end: ExpectedEnd = found.end ?? { kind: "exit", code };
  return Object.freeze({ ...found, end });
}

/**
 * Some order of the threads shows this, as a whole run: what is printed and how it ends.
 *
 * @example reachable("B", "A")
 * @example reachable(deadlocks())
 */
export function reachable(...claims: readonly (Item | Claim)[]): Claim {
  return { kind: "reachable", run: wholeRun("reachable", claims) };
}

/**
 * No order of the threads shows this, as a whole run.
 *
 * @example unreachable(deadlocks())
 */
export function unreachable(...claims: readonly (Item | Claim)[]): Claim {
  return { kind: "unreachable", run: wholeRun("unreachable", claims) };
}

const ofOneRun: ReadonlySet<string> = new Set<Claim["kind"]>([
  "panics",
  "exit",
  "deadlocks",
  "poisons",
  "threads",
  "speakers",
  "capacity",
]);

function wholeRun(name: string, claims: readonly (Item | Claim)[]): Expectation {
  const other = claims.filter(isClaim).find(({ kind }) => !ofOneRun.has(kind));
  if (other !== undefined) throw new TypeError(`${name}: ${other.kind} is no claim about one run`);
  if (claims.length === 0)
    throw new TypeError(`${name}: says nothing; give it lines, or deadlocks() and the like`);
  const patterns = claims.flatMap((claim) => (isClaim(claim) ? [] : [toPattern(claim)]));
  return expectation(...claims.filter(isClaim), ...(patterns.length === 0 ? [] : [seq(...patterns)]));
}

interface Draft extends Omit<Expectation, "end"> {
  readonly end: ExpectedEnd | null;
}

const silent: Draft = {
  stdout: null,
  end: null,
  panics: [],
  poisons: null,
  threads: null,
  makespan: null,
  sleeps: null,
  overlaps: null,
  speakers: null,
  capacity: null,
  blocks: false,
  busy: false,
  outputs: null,
  reachable: [],
  unreachable: [],
  uses: [],
  avoids: [],
  computes: [],
  rejected: null,
};

function add(draft: Draft, claim: Claim | Pattern): Draft {
  switch (claim.kind) {
    case "panics":
      return { ...draft, panics: claim.panics };
    case "exit":
      return { ...draft, end: { kind: "exit", code: claim.code } };
    case "deadlocks":
      return { ...draft, end: { kind: "deadlock" } };
    case "rejected":
      return { ...draft, rejected: claim.code };
    case "blocks":
    case "busy":
      return { ...draft, [claim.kind]: true };
    case "uses":
      return { ...draft, uses: [...draft.uses, claim.names] };
    case "avoids":
      return { ...draft, avoids: [...draft.avoids, claim.name] };
    case "computes":
      return { ...draft, computes: [...draft.computes, claim.text] };
    case "reachable":
    case "unreachable":
      return { ...draft, [claim.kind]: [...draft[claim.kind], claim.run] };
    case "outputs":
    case "threads":
    case "poisons":
    case "makespan":
    case "sleeps":
    case "overlaps":
    case "speakers":
    case "capacity":
      return { ...draft, [claim.kind]: claim.range };
    default:
      return { ...draft, stdout: claim };
  }
}
