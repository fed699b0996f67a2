import type { RecallQuestion } from "../course/question.js";
import type { AskQuestionOptions } from "./ask.js";
import { normalise } from "./normalise.js";
import type { Answered } from "./outcome.js";
import { headings, judgement, type Note, type Remark } from "./remarks.js";

/** Lets answer in free words, shows the model answer, and lets the learner mark which of its points were made. */
export async function askRecall(
  { model, points }: RecallQuestion,
  { ask, say }: Pick<AskQuestionOptions, "ask" | "say">,
): Promise<Answered | null> {
  const answer = await ask.text({
    message: "Your answer, in your own words",
    check: (text) => (normalise(text).trim() === "" ? "type a few words, or s to skip" : null),
  });
  if (answer.kind === "ended") return null;
  say({ kind: "model", text: model });
  if (answer.kind === "skipped") return passedOver(say);
  const marked = await ask.several({
    message: "Which of these points did you make?",
    options: points.map((point, index) => ({ value: String(index), name: point })),
    marked: [],
    least: 0,
  });
  if (marked.kind === "ended") return null;
  if (marked.kind === "skipped") return passedOver(say);
  const missing = points.filter((_, index) => !marked.value.includes(String(index)));
  say(comparison(points.length, missing));
  return { outcome: missing.length === 0 ? "first" : "missed", given: [] };
}

function passedOver(say: AskQuestionOptions["say"]): Answered {
  say(judgement("neutral", headings.skipped, []));
  return { outcome: "skipped", given: [] };
}

function comparison(count: number, missing: readonly string[]): Remark {
  if (missing.length === 0) return judgement("right", "Right: nothing is missing.", []);
  const heading = `${count - missing.length} of ${count} ${count === 1 ? "point" : "points"}.`;
  const notes = missing.map((answer): Note => ({ kind: "answer", label: "missing", answer, feedback: "" }));
  return judgement("wrong", heading, notes);
}
