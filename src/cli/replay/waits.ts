import type { Scene, Story } from "../../explore/replay/story.js";

/** Who waits for whom at a scene, and who holds what, one sentence each. */
export function standingTexts({ words }: Story, { standings }: Scene): readonly string[] {
  const waits = standings.flatMap((standing) => (standing.wait === null ? [] : [words.wholeWait(standing)]));
  const holds = standings.flatMap(({ thread, holds }) =>
    holds.length === 0
      ? []
      : [`${words.thread(thread)} holds ${holds.map((one) => words.object(one)).join(" and ")}`],
  );
  return [...waits, ...holds];
}
