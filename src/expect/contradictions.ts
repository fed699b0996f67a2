import type { Claim } from "./claims.js";
import type { Item } from "./pattern.js";

const claimKinds: ReadonlySet<string> = new Set<Claim["kind"]>([
  "panics",
  "exit",
  "deadlocks",
  "rejected",
  "uses",
  "avoids",
  "computes",
  "threads",
  "poisons",
  "makespan",
  "sleeps",
  "overlaps",
  "speakers",
  "capacity",
  "blocks",
  "busy",
  "outputs",
  "reachable",
  "unreachable",
]);

/** Whether it claims something else than what is printed. */
export function isClaim(claim: Item | Claim): claim is Claim {
  return typeof claim === "object" && "kind" in claim && claimKinds.has(claim.kind);
}

/** What a claim settles; nothing may be settled twice. */
function settles(claim: Item | Claim): string | null {
  if (!isClaim(claim)) return "what is printed (put the patterns into seq or par)";
  switch (claim.kind) {
    case "uses":
    case "avoids":
    case "computes":
    case "reachable":
    case "unreachable":
      return null;
    case "exit":
    case "deadlocks":
      return "how the program ends";
    default:
      return claim.kind;
  }
}

/** Throws a TypeError where claims contradict each other. */
export function refuseContradictions(claims: readonly (Item | Claim)[]): void {
  const settled = claims.flatMap((claim) => settles(claim) ?? []);
  const twice = settled.find((what, index) => settled.indexOf(what) !== index);
  if (twice !== undefined) throw new TypeError(`expectation: two claims settle ${twice}`);
  if (settled.includes("rejected") && claims.length > 1)
    throw new TypeError("expectation: a program that is rejected never runs, so rejected() stands alone");
}
