import type { Entry } from "./overview.js";

export const filters = ["done", "pending", "changed"] as const;

export interface Selection {
  readonly filter: (typeof filters)[number] | null;
  /** Each must stand in an exercise's path or title, or in its chapter's title. */
  readonly words: readonly string[];
}

/** What is changed since it was done is done all the same. */
export function select(entries: readonly Entry[], { filter, words }: Selection): readonly Entry[] {
  return entries.filter((entry) => {
    const { standing } = entry;
    const lets = filter === null || standing === filter || (filter === "done" && standing === "changed");
    return lets && words.every((word) => textOf(entry).includes(word.toLowerCase()));
  });
}

function textOf({ exercise, chapter }: Entry): string {
  return `${exercise.path} ${exercise.title} ${chapter.title}`.toLowerCase();
}
