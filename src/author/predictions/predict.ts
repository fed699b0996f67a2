import type { PredictKey, PredictQuestion } from "../../course/question.js";
import type { Complaint } from "../complaint.js";
import type { Workbench } from "../workbench.js";
import { complaintsAbout, contradicted, stopped } from "./complaints.js";
import { fateOf } from "./fate.js";
import { keyOf } from "./key.js";
import { type Sighting, sightingsOf } from "./sightings.js";

/** A predict question, and where it stands. */
export interface Prediction {
  /** The `questions.ts`, relative to the course's folder. */
  readonly file: string;
  readonly question: PredictQuestion;
  /** The key that was computed from the same question before. */
  readonly known: PredictKey | null;
}

/** What was found out about a predict question. */
export interface Predicted {
  readonly prediction: Prediction;
  readonly sightings: readonly Sighting[];
  /** Null when it could not be computed, or would leave nothing to answer. */
  readonly key: PredictKey | null;
  readonly complaints: readonly Complaint[];
}

/** Computes the key of a question, and says what is wrong with the question in the light of it. */
export async function predict(prediction: Prediction, workbench: Workbench): Promise<Predicted> {
  const { question, known } = prediction;
  const fate = await fateOf(question, workbench);
  const unjudged = stopped(prediction, fate);
  if (unjudged !== null) return { prediction, sightings: [], key: null, complaints: [unjudged] };
  const sightings = sightingsOf(question, fate);
  const key = keyOf(question, { fate, sightings, known });
  const broken = complaintsAbout(prediction, fate, key);
  const complaints = [...contradicted(prediction, sightings), ...broken];
  return { prediction, sightings, key: broken.length === 0 ? key : null, complaints };
}
