import type { Keeps } from "../../report/details.js";

/** The places of `count` lines, the one to be kept longest first. Above a place that matters stand the names of its columns. */
export function byImportance(count: number, keeps: Keeps): readonly number[] {
  const places = Array.from({ length: count }, (_, index) => index);
  if (keeps === "start") return places;
  if (keeps === "ends") return places.map((index) => (index % 2 === 0 ? index / 2 : count - (index + 1) / 2));
  if ("first" in keeps) return [...new Set([...keeps.first, ...places])];
  const { around, causes = [] } = keeps;
  const nearest = places.toSorted((a, b) => Math.abs(a - around) - Math.abs(b - around));
  return [...new Set([around, ...places.slice(0, 2), ...causes, ...nearest])];
}
