import type { Question } from "../course/question.js";
import { type Answer, answersOf, type ClosedQuestion, isClosed } from "./answers.js";

/** Something about the keys of all questions together that lets a learner guess. */
export interface KeyComplaint {
  readonly rule: string;
  readonly remedy: string;
}

/**
 * Says where the questions of a course give their answers away: right answers that stand at one place much more often
 * than chance puts them there, as their author wrote them, or that are much too often the longest.
 *
 * @example
 * unbalancedKeys(questionsOf(course)); // [{ rule: "in 9 of 10 questions answer 1 is right; by chance …", remedy: "…" }]
 */
export function unbalancedKeys(questions: readonly Question[]): readonly KeyComplaint[] {
  const closed = questions.filter(isClosed);
  const decisions = closed.filter(({ kind }) => kind === "yes-no").map(keyOf);
  const choices = closed.filter(({ kind }) => kind !== "yes-no").map(keyOf);
  const most = Math.max(0, ...choices.map(({ answers }) => answers.length));
  return [
    crowded(decisions, 0, '"yes"'),
    crowded(decisions, 1, '"no"'),
    ...Array.from({ length: most }, (_, index) => crowded(choices, index, `answer ${index + 1}`)),
    longestRight(choices),
  ].filter((complaint) => complaint !== null);
}

interface Key {
  readonly id: string;
  readonly answers: readonly Answer[];
}

function keyOf(question: ClosedQuestion): Key {
  return { id: question.id, answers: answersOf(question) };
}

function crowded(keys: readonly Key[], index: number, name: string): KeyComplaint | null {
  const offering = keys.filter(({ answers }) => index < answers.length);
  const telling = offering.filter(({ answers }) => answers[index]?.right === true);
  const remedy = "let another answer be right in some, or ask the other way round";
  return complaint(`${name} is right`, remedy, { telling, of: offering });
}

function longestRight(keys: readonly Key[]): KeyComplaint | null {
  const telling = keys.filter(({ answers }) => longest(answers)?.right === true);
  const remedy = "shorten right answers, or lengthen wrong ones";
  return complaint("the longest answer is right", remedy, { telling, of: keys });
}

function complaint(
  what: string,
  remedy: string,
  { telling, of }: { telling: readonly Key[]; of: readonly Key[] },
): KeyComplaint | null {
  const share = expected(of);
  if (!isFarMore(telling.length, share)) return null;
  const chance = `by chance it would be in about ${Math.round(share.mean)}`;
  return {
    rule: `in ${telling.length} of ${of.length} questions ${what}; ${chance}`,
    remedy: `${remedy}: ${telling.map(({ id }) => id).join(", ")}`,
  };
}

/** The one answer that is longer than all others; undefined when there is none. */
function longest(answers: readonly Answer[]): Answer | undefined {
  const [first, second] = answers.toSorted((a, b) => b.text.length - a.text.length);
  return first !== undefined && first.text.length > (second?.text.length ?? 0) ? first : undefined;
}

interface Share {
  readonly mean: number;
  readonly deviation: number;
}

/** How many of these questions would have a right answer at a given place, if places were drawn by lot. */
function expected(keys: readonly Key[]): Share {
  const chances = keys.map(({ answers }) => answers.filter(({ right }) => right).length / answers.length);
  const mean = chances.reduce((sum, chance) => sum + chance, 0);
  const variance = chances.reduce((sum, chance) => sum + chance * (1 - chance), 0);
  return { mean, deviation: Math.sqrt(variance) };
}

/** Two standard deviations and at least two questions: less may well be chance. */
function isFarMore(count: number, { mean, deviation }: Share): boolean {
  return count - mean >= 2 && count - mean > 2 * deviation;
}
