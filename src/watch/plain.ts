import { bindings } from "./keys.js";
import { prose } from "./prose.js";
import { currentStep, hasPassed, type State, type Step } from "./state.js";
import { afterPass, finished, hintText, keyList, missing, type Style, verdictText } from "./view.js";

/** What there is to say first, as lines that stay: for screen readers, dumb terminals and pipes. */
export function greet(state: State, style: Style): string {
  return `${arrival(state, currentStep(state), style)}\n${howToType(style)}`;
}

function howToType({ columns }: Style): string {
  const named = bindings.flatMap(({ keys, label }) => (label === null ? [] : `${keys[0]} ${label}`));
  return prose(`Type a letter and Enter: ${named.join(", ")}`, columns);
}

/** What there is to say about a change. */
export function announce(before: State, after: State, style: Style): string {
  const step = currentStep(after);
  const parts = [
    ...(before.at === after.at ? [] : [arrival(after, step, style)]),
    ...(before.check === after.check || step === null ? [] : checkText(after, step, style)),
    ...(step === null ? [] : newHints(before, after, step, style)),
    ...(after.helpShown && !before.helpShown ? [keyList(style)] : []),
    ...(after.notice !== null && after.notice !== before.notice ? [prose(after.notice, style.columns)] : []),
  ];
  return parts.join("\n\n");
}

function arrival(state: State, step: Step | null, style: Style): string {
  if (step === null) return `\n${finished(state, style)}`;
  return `\n Exercise ${state.at + 1} of ${state.steps.length}: ${step.exercise.title}`;
}

function checkText(state: State, { exercise }: Step, style: Style): readonly string[] {
  const { check } = state;
  if (check.kind === "missing") return [missing(exercise, style)];
  if (check.kind !== "judged") return [];
  return [
    verdictText(state, exercise, check, style),
    ...(hasPassed(state) ? [afterPass(exercise, style)] : []),
  ];
}

function newHints(before: State, after: State, { exercise }: Step, style: Style): readonly string[] {
  const count = after.hintsShown - before.hintsShown;
  return Array.from({ length: Math.max(count, 0) }, (_, index) =>
    hintText(exercise, before.hintsShown + index, style),
  );
}
