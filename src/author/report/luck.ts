import { basename } from "node:path";
import type { CourseReport } from "../check.js";
import type { Predicted } from "../predictions/predict.js";
import { isSometimes, type Sighting } from "../predictions/sightings.js";
import type { Tried } from "../trials/try.js";
import { indented, type Look, many } from "./look.js";

/** What one run would not have told: wrong answers that are sometimes right, and outcomes that are sometimes seen. */
export function luckText(
  { tried, predicted }: Pick<CourseReport, "tried" | "predicted">,
  look: Look,
): string {
  return [wrongAnswers(tried, look), outcomes(predicted, look)].filter((text) => text !== "").join("\n\n");
}

function wrongAnswers(tried: readonly Tried[], look: Look): string {
  const lucky = tried.filter(({ luck, trial }) => luck.byLuck && trial.kind === "wrong");
  if (lucky.length === 0) return "";
  const intro = `${many(lucky.length, "wrong answer is", "wrong answers are")} right by luck, in some of all orderings:`;
  const exercises = new Set(lucky.map(({ trial }) => trial.exercise));
  const lines = [...exercises].map((exercise) => {
    const names = lucky.filter(({ trial }) => trial.exercise === exercise).map(nameOf);
    return `${exercise.name}: ${names.join(", ")}`;
  });
  return [intro, ...lines].map((line) => indented(line, look)).join("\n");
}

function nameOf({ trial, luck: { orderings } }: Tried): string {
  const name = basename(trial.file, ".ts");
  return orderings === null ? name : `${name} ${orderings.seen}/${orderings.of}`;
}

function outcomes(predicted: readonly Predicted[], look: Look): string {
  const lines = predicted.flatMap(({ prediction, sightings }) =>
    sightings
      .filter(isSometimes)
      .map((one) => `     ${prediction.question.id}, "${one.outcome}": ${seen(one)}`),
  );
  if (lines.length === 0) return "";
  return [indented("Outcomes that depend on the ordering:", look), ...lines].join("\n");
}

function seen({ all, runs }: Sighting): string {
  if (all !== null) return `in ${all.seen} of ${many(all.of, "ordering", "orderings")}`;
  return `in ${runs.seen} of ${many(runs.of, "run", "runs")}; there are too many orderings to look at all`;
}
