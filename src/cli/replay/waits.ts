import { briefPlaces } from "../../expect/place.js";
import type { Scene, Story } from "../../explore/replay/story.js";

/** Who waits for whom at a scene, where in the source if it is for ever, and who holds what, one sentence each. */
export function standingTexts({ words }: Story, { deeds, standings }: Scene): readonly string[] {
  const isStuck = deeds.some(({ kind }) => kind === "stuck");
  const waiting = standings.filter(({ wait }) => wait !== null);
  const places = briefPlaces(waiting.map(({ position }) => position));
  const waits = waiting.map(
    (standing, index) =>
      words.wholeWait(standing) + (isStuck && places[index] ? `, at ${places[index]}` : ""),
  );
  const holds = standings.flatMap(({ thread, holds }) =>
    holds.length === 0
      ? []
      : [`${words.thread(thread)} holds ${holds.map((one) => words.label(one)).join(" and ")}`],
  );
  return [...waits, ...holds];
}
