import { explained, verdictOn } from "../../quiz/remarks.js";
import type { Over } from "../../quiz/session.js";
import type { Given } from "./given-answers.js";
import { type RemarkStyle, remarkText } from "./remark-text.js";

/** How the answers from the command line went, one after another. */
export function answeredText(answers: readonly Given[], style: RemarkStyle): string {
  return answers
    .map((one) => {
      const { question } = one;
      const parts = [verdictOn(overOf(one)), explained(question)].map((remark) => remarkText(remark, style));
      return [` ${style.colours.bold(question.id)}`, ...parts].join("\n\n");
    })
    .join("\n\n\n");
}

/** The same for programs: docs/json.md. */
export function answeredJson(answers: readonly Given[]): string {
  const answered = answers.map(({ question, given, right, grade, wrongLine }) => {
    const { id, revision, explanation } = question;
    const [wrong, missing] = [grade.wrong, grade.missing].map((answers) =>
      answers.map((answer) => answer.id),
    );
    const feedback = [...new Set([...grade.wrong, ...grade.missing].map((answer) => answer.feedback))];
    return {
      question: id,
      revision,
      given,
      right,
      wrong,
      missing,
      errorLine: wrongLine,
      feedback,
      explanation,
    };
  });
  return JSON.stringify({ version: 1, answers: answered }, null, 2);
}

function overOf({ question, given, grade, wrongLine, right }: Given): Over {
  const outcome = right ? "first" : "missed";
  return { kind: "over", question, given: [given], outcome, last: grade, line: wrongLine };
}
