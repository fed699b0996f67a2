import type { Chapter } from "../../course/course.js";
import { type Complaint, complaint } from "../complaint.js";

/** Answers are remembered by the question's id, in one log for the whole course. */
export function sharedIds(chapters: readonly Chapter[]): readonly Complaint[] {
  const places = new Map<string, string>();
  const complaints: Complaint[] = [];
  for (const { name, questions } of chapters) {
    for (const { id } of questions) {
      const other = places.get(id);
      if (other === undefined) places.set(id, name);
      else
        complaints.push(
          complaint(
            `exercises/${name}/questions.ts`,
            `question "${id}" is in ${other}, too`,
            "rename the newer one",
          ),
        );
    }
  }
  return complaints;
}
