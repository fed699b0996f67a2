import { storyOf } from "./story.js";
import type { Trace } from "./trace.js";

/**
 * At which step of its replay, as people count them there from 1, each event of an execution is told; and behind them
 * all the last step, which tells the end.
 */
export function numbersOf(trace: Trace): readonly number[] {
  const { scenes } = storyOf(trace);
  const telling = new Map(
    scenes.flatMap(({ deeds }, scene) =>
      deeds.flatMap(({ event }) => (event === undefined ? [] : [[event, scene + 1] as const])),
    ),
  );
  const first = new Map(scenes.map(({ step }, scene) => [step, scene + 1] as const).reverse());
  // What nobody needs to see has no scene: what comes of it is told with the next one.
  const from: number[] = [];
  for (let step = trace.steps.length; step >= 0; step--)
    from[step] = first.get(step) ?? from[step + 1] ?? scenes.length;
  const numbers = trace.stepOf.map((step, event) => telling.get(event) ?? from[step] ?? scenes.length);
  return [...numbers, scenes.length];
}
