import { chooseProgram } from "../choose-program.js";
import type { Context } from "../context.js";
import { exitCodes } from "../exit-codes.js";
import { withProgram } from "../with-program.js";
import { drawOutcomes } from "./draw.js";
import { lookOf } from "./ink.js";
import { outcomesJson } from "./json.js";

export interface OutcomesOptions {
  readonly json: boolean;
  /** How many outcomes to tell. */
  readonly most: number;
}

/** Tells every output that a program can show; the result is the exit code. */
export async function outcomes(
  context: Context,
  word: string | undefined,
  { json, most }: OutcomesOptions,
): Promise<number> {
  const chosen = await chooseProgram(context, word);
  return withProgram(context, chosen, async ({ program, origin, engine }) => {
    const { listOutcomes } = await import("../../explore/listing/list-outcomes.js");
    const { status, lifetime } = context;
    const listing = await listOutcomes(engine, program, {
      most: json ? most : Math.max(most, enough),
      replayed: most,
      signal: lifetime.ending,
      onProgress: ({ executions, found }) => status.show(` ${executions} executions, ${found} outputs`),
    }).finally(() => status.end());
    const drawing = { file: chosen.file, origin, listing, most };
    const text = json
      ? outcomesJson(chosen.file, listing, origin)
      : drawOutcomes(drawing, lookOf(context)).join("\n");
    context.print(text);
    return listing.stopped === "nondeterministic" ? exitCodes.unjudged : exitCodes.good;
  });
}

/** People are told what so many outputs have in common, and of the rest how many they are. */
const enough = 1_000;
