import type { CourseReport } from "../check.js";
import type { Predicted } from "../predictions/predict.js";
import type { Tried } from "../trials/try.js";

const version = 1;

/** For programs; docs/authors.md describes it. */
export function toJson({ tried, predicted, changes, complaints }: CourseReport): string {
  const report = {
    version,
    programs: tried.map(programOf),
    questions: predicted.map(questionOf),
    changes,
    complaints,
  };
  return JSON.stringify(report, null, 2);
}

function programOf({ trial, verdicts, reasons, luck }: Tried): object {
  const { kind, exercise, file } = trial;
  return { kind, exercise: exercise.name, file, verdicts, reasons, ...luck };
}

function questionOf({ prediction, sightings, key }: Predicted): object {
  return { id: prediction.question.id, file: prediction.file, key, sightings };
}
