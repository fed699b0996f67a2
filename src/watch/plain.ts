import { blocks } from "../report/details.js";
import type { Check, Judged } from "./check.js";
import { isPass } from "./check.js";
import { keyName } from "./keys/names.js";
import { keysOf } from "./keys/press.js";
import { hintsShown } from "./memory.js";
import { announcePage } from "./plain-pages.js";
import { prose } from "./prose.js";
import { currentStep, isDone, type State, type Step } from "./state.js";
import { chapterLine, finished, goesOn, hint, missing, verdictParts, why } from "./view/exercise.js";
import { remarks } from "./view/footer.js";
import { shortSolution } from "./view/solution.js";
import type { Style } from "./view/style.js";

type Lines = readonly string[];

/** What there is to say first, as lines that stay: for screen readers, dumb terminals and pipes. */
export function greet(state: State, style: Style): string {
  const told = { ...state, notice: null };
  return text([arrival(state, style), remarks(told, style), [howTo(state, style)]]);
}

/** What there is to say about a change. */
export function announce(before: State, after: State, style: Style): string {
  const verdicts = verdict(before, after, style);
  // Where a verdict is told, nobody needs to be told of it.
  const heard = verdicts.length > 0 ? { ...after, notice: null } : after;
  return text([
    ...(before.at === after.at ? [] : [arrival(after, style)]),
    ...verdicts,
    ...hints(before, after, style),
    ...announcePage(before, after, style),
    ...sayings(before, heard, style),
  ]);
}

function text(groups: readonly Lines[]): string {
  return blocks(groups).join("\n");
}

function howTo(state: State, { columns }: Style): string {
  const named = keysOf(state).bindings.flatMap(({ keys, label }) =>
    label === null ? [] : [`${keyName(keys[0] ?? "")} ${label}`],
  );
  return prose(`${state.typed ? "Type a letter and Enter" : "Keys"}: ${named.join(", ")}`, columns);
}

function arrival(state: State, style: Style): Lines {
  const step = currentStep(state);
  if (step === null) return ["", finished(state, style)];
  const { exercise } = step;
  const place = `Exercise ${state.at + 1} of ${state.steps.length}: ${exercise.title}`;
  const opening = step.opens && !isDone(state) ? [chapterLine(step, style)] : [];
  return ["", ` ${place}`, ` ${style.pathOf(exercise.file)}`, ...opening];
}

/** The verdict that counts: while a check runs, the one before. */
function told(check: Check): Judged | null {
  if (check.kind === "judged") return check;
  return check.kind === "running" ? check.last : null;
}

/** A verdict once; of a run on real threads that goes on after it, the output when it is over. */
function verdict(before: State, after: State, style: Style): readonly Lines[] {
  const step = currentStep(after);
  if (step === null || before.check === after.check) return [];
  if (after.check.kind === "missing") return [missing(after.check, step, style)];
  const [old, news] = [told(before.check), told(after.check)];
  if (news === null) return [];
  const known = old?.hash === news.hash && old.verdict.kind === news.verdict.kind && before.at === after.at;
  if (!known) return wholeVerdict(after, step, news, style);
  const over = old.live !== null && after.check.kind === "judged" && after.check.live === null;
  return over ? [verdictParts(after, step, news, style).output] : [];
}

function wholeVerdict(state: State, step: Step, check: Judged, style: Style): readonly Lines[] {
  const { heading, headline, details, output, next } = verdictParts(state, step, check, style);
  const found = [heading, headline, ...details.map(({ lines }) => lines), output];
  if (!isPass(check.verdict)) return [...found, next];
  return [...found, shortSolution(state, style), why(step.exercise.notes, style), [goesOn(style)]];
}

function hints(before: State, after: State, style: Style): readonly Lines[] {
  const step = currentStep(after);
  if (step === null || before.at !== after.at) return [];
  const { name, hints } = step.exercise;
  const [from, to] = [before, after].map(({ snapshot }) => hintsShown(snapshot, name));
  return hints.slice(from, to).map((_, index) => hint(hints, (from ?? 0) + index, style));
}

/** News, refusals and questions that were not there before. */
function sayings(before: State, after: State, style: Style): readonly Lines[] {
  const asks = after.page.kind === "confirm" && after.page !== before.page;
  const heard: State = {
    ...after,
    news: after.news.filter((one) => !before.news.includes(one)),
    notice: after.notice === before.notice ? null : after.notice,
    ...(!asks && after.page.kind === "confirm" && { page: { kind: "exercise" } }),
  };
  return [remarks(heard, style)];
}
