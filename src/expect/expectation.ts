import type { Claim, ExpectedPanic } from "./claims.js";
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
  readonly overlaps: Range | null;
  readonly uses: readonly string[];
  readonly avoids: readonly string[];
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
  overlaps: null,
  uses: [],
  avoids: [],
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
    case "uses":
    case "avoids":
      return { ...draft, [claim.kind]: [...draft[claim.kind], claim.name] };
    case "threads":
    case "poisons":
    case "makespan":
    case "overlaps":
      return { ...draft, [claim.kind]: claim.range };
    default:
      return { ...draft, stdout: claim };
  }
}

const claimKinds: ReadonlySet<string> = new Set<Claim["kind"]>([
  "panics",
  "exit",
  "deadlocks",
  "rejected",
  "uses",
  "avoids",
  "threads",
  "poisons",
  "makespan",
  "overlaps",
]);

function isClaim(claim: Item | Claim): claim is Claim {
  return typeof claim === "object" && "kind" in claim && claimKinds.has(claim.kind);
}

/** What a claim settles; nothing may be settled twice. */
function settles(claim: Item | Claim): string | null {
  if (!isClaim(claim)) return "what is printed (put the patterns into seq or par)";
  switch (claim.kind) {
    case "uses":
    case "avoids":
      return null;
    case "exit":
    case "deadlocks":
      return "how the program ends";
    default:
      return claim.kind;
  }
}

function refuseContradictions(claims: readonly (Item | Claim)[]): void {
  const settled = claims.flatMap((claim) => settles(claim) ?? []);
  const twice = settled.find((what, index) => settled.indexOf(what) !== index);
  if (twice !== undefined) throw new TypeError(`expectation: two claims settle ${twice}`);
  if (settled.includes("rejected") && claims.length > 1)
    throw new TypeError("expectation: a program that is rejected never runs, so rejected() stands alone");
}
