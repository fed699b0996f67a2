import type { Thing } from "../run.js";
import type { Made } from "./things.js";

/**
 * What findings call the things of a run: by the name that the source gives them, and by a number besides where several
 * of a kind have the same name, or none.
 *
 * @example mutex `fork`, mutex `seat` #1, mutex `seat` #2, channel #1
 */
export function labelThings(things: readonly Pick<Made, "number" | "kind" | "name">[]): readonly Thing[] {
  const totals = new Map<string, number>();
  for (const thing of things) count(totals, thing);
  const counts = new Map<string, number>();
  return things.map((thing) => {
    const place = count(counts, thing);
    const { number, kind, name } = thing;
    if (name === null) return { number, label: `${kind} #${place}`, short: `${kind} #${place}` };
    const suffix = (totals.get(keyOf(thing)) ?? 0) > 1 ? ` #${place}` : "";
    return { number, label: `${kind} \`${name}\`${suffix}`, short: name + suffix };
  });
}

type Called = Pick<Made, "kind" | "name">;

/** One more of those that would be called the same; returns how many there are now. */
function count(counts: Map<string, number>, called: Called): number {
  const key = keyOf(called);
  const place = (counts.get(key) ?? 0) + 1;
  counts.set(key, place);
  return place;
}

function keyOf({ kind, name }: Called): string {
  return `${kind} ${name ?? ""}`;
}
