import type { Exercise } from "../course/course.js";
import type { Engine } from "../engine/engine.js";
import type { Program } from "../engine/program.js";
import type { Deviation } from "../explore/schedule.js";
import type { Context } from "./context.js";
import { compileText, renderAll } from "./programs.js";
import { originOf, scheduleText } from "./schedules.js";
import type { FrontEnd } from "./workshop.js";

/** What compiles programs and runs them in every order. */
export interface Tools {
  readonly engine: Pick<Engine, "control">;
  readonly frontEnd: FrontEnd;
}

/** What stands in an exercise's file, saved or not. */
export interface Written {
  readonly exercise: Exercise;
  readonly text: string;
}

/** So many outputs are drawn with their schedules; all are counted. */
const most = 50;

/** Every output that a text can show, as lines; of one that is rejected, what is wrong with it. */
export async function listOutcomes(
  context: Context,
  tools: Tools,
  { exercise, text }: Written,
  signal: AbortSignal = context.lifetime.ending,
): Promise<readonly string[]> {
  const explored = await import("../explore/listing/list-outcomes.js");
  const { drawOutcomes } = await import("./outcomes/draw.js");
  const { lookOf } = await import("./outcomes/ink.js");
  return withText(context, tools, { exercise, text }, async (program) => {
    const listing = await explored.listOutcomes(tools.engine, program, {
      most: 1_000,
      replayed: most,
      signal,
    });
    const origin = originOf(exercise.name, text);
    return drawOutcomes({ file: exercise.path, origin, listing, most }, lookOf(context));
  });
}

/**
 * Lets the learner step through one ordering of a text; has stdin and screen to itself until it resolves. In plain mode, and
 * without a terminal, prints all of it.
 */
export async function viewSchedule(
  context: Context,
  tools: Tools,
  { exercise, text, schedule }: Written & { readonly schedule: readonly Deviation[] },
): Promise<void> {
  const { replay } = await import("../explore/replay/replay.js");
  const { storyOf } = await import("../explore/replay/story.js");
  const { showStory } = await import("./replay/show-story.js");
  const trouble = await withText(context, tools, { exercise, text }, async (program) => {
    const trace = await replay(tools.engine, program, schedule, { signal: context.lifetime.ending });
    const name = scheduleText(originOf(exercise.name, text), schedule);
    await showStory(context, { story: storyOf(trace), file: exercise.path, text, schedule: name });
    return [];
  });
  if (trouble.length > 0) context.print(trouble.join("\n"));
}

async function withText(
  context: Context,
  { frontEnd }: Tools,
  { exercise, text }: Written,
  use: (program: Program) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const compiled = compileText(frontEnd, exercise.path, text);
  return compiled.program === null ? renderAll(context, compiled).split("\n") : use(compiled.program);
}
