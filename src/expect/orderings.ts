/** All of `count` orderings in words, as in "all 1,680 orderings"; null where their number is not known. */
export function allOrderings(count: number | null): string {
  if (count === null || count === 1) return "every ordering";
  return count === 2 ? "both orderings" : `all ${count.toLocaleString("en")} orderings`;
}
