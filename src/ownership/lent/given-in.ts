import type { Taker } from "../moves/takes.js";
import type { Remark } from "../rule.js";

/** Why a method of the program's takes the object that it is called on. */
export function givenIn(taker: Taker): readonly Remark[] {
  if (taker.kind !== "method" || !taker.gives) return [];
  const { gives, name } = taker;
  return [{ node: gives, text: `\`${name.text}\` gives this away, so it takes \`self\`` }];
}
