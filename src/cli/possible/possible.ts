import { isPossible } from "../../explore/possible/is-possible.js";
import type { Context } from "../context.js";
import { exitCodes } from "../exit-codes.js";
import { storyLook } from "../replay/look.js";
import { type Ready, withProgram } from "../with-program.js";
import { drawAnswer } from "./draw.js";
import { questionOf } from "./question.js";

/** Tells whether a program can print exactly some lines; the result is the exit code. */
export async function possible(context: Context, words: readonly string[]): Promise<number> {
  const { program: chosen, lines } = await questionOf(context, words);
  const { status, lifetime, plain } = context;
  const ask = async ({ program, origin, engine }: Ready): Promise<number> => {
    const answer = await isPossible(engine, program, lines, {
      signal: lifetime.ending,
      onProgress: ({ executions, found }) =>
        status.show(` ${executions} executions, ${found} of ${lines.length} lines`),
    }).finally(() => status.end());
    const drawing = { file: chosen.file, origin, lines, answer };
    context.print(drawAnswer(drawing, storyLook(context), plain ? "list" : "columns").join("\n"));
    if (answer.shown !== null) return exitCodes.good;
    return answer.complete ? exitCodes.failed : exitCodes.unjudged;
  };
  return withProgram(context, chosen, ask, { rejected: exitCodes.unjudged });
}
