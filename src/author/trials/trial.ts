import type { Exercise } from "../../course/course.js";
import type { Complaint } from "../complaint.js";

/** A program that is held against an exercise, and what must come of it. */
export interface Trial {
  readonly kind: "solution" | "unchanged" | "wrong";
  readonly exercise: Exercise;
  /** Relative to the course's folder. */
  readonly file: string;
  readonly text: string;
  /** What one of the reasons must contain when it is rejected; null for a solution. */
  readonly fails: string | null;
  /** How often it is judged. */
  readonly runs: number;
}

/** What is to be tried, and what is missing for it. */
export interface Trials {
  readonly trials: readonly Trial[];
  readonly complaints: readonly Complaint[];
}
