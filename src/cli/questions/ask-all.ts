import type { Question } from "../../course/question.js";
import type { Progress } from "../../progress/progress.js";
import type { Outcome } from "../../quiz/outcome.js";
import { type AnswerInput, openAsker, type Purpose } from "../asking.js";
import type { Context } from "../context.js";
import { stdinLines } from "../stdin-lines.js";

/** Asks questions one after another, and remembers how each went. Ends early when the learner leaves. */
export async function askAll(
  context: Context,
  questions: readonly Question[],
  { progress, ...purpose }: Purpose & { readonly progress: Pick<Progress, "answered"> },
): Promise<readonly Outcome[]> {
  const input = context.plain ? { ...promptsAlone, readLine: stdinLines() } : promptsAlone;
  const asker = openAsker(context, input, purpose);
  const outcomes: Outcome[] = [];
  for (const [index, question] of questions.entries()) {
    if (index > 0) await asker.pause();
    context.print(`\n ${context.colours.bold(`Question ${index + 1} of ${questions.length}`)}`);
    const answered = await asker.ask(question);
    if (answered === null) break;
    await progress.answered({ question: question.id, revision: question.revision, ...answered });
    outcomes.push(answered.outcome);
  }
  return outcomes;
}

/** Nobody else reads stdin, so that it need not be taken from anybody. */
const promptsAlone: AnswerInput = { lend: (borrow) => borrow(), readLine: () => Promise.resolve(null) };

/** What there is to say at the end. */
export function summary(outcomes: readonly Outcome[]): string {
  if (outcomes.length === 0) return "\n Nothing was answered.";
  const count = (...wanted: readonly Outcome[]): number =>
    outcomes.filter((outcome) => wanted.includes(outcome)).length;
  const parts = [
    `${count("first", "second")} right`,
    ...(count("missed") > 0 ? [`${count("missed")} missed`] : []),
    ...(count("skipped") > 0 ? [`${count("skipped")} skipped`] : []),
  ];
  const back = count("missed") > 0 ? "\n What was missed comes back in `thread-lessons review`." : "";
  return `\n ${parts.join(", ")}.${back}`;
}
