import type { ThreadInfo, Wait } from "../engine/run.js";
import type { Who } from "./pattern.js";

/** A thread as a pattern sees it. `index` counts the threads that `parent` spawned, from 1; main has 0 and no parent. */
export interface Speaker {
  readonly name: string | null;
  readonly index: number;
  readonly parent: Speaker | null;
}

/** The threads of a run as patterns see them, by id. */
export function speakersOf(threads: readonly ThreadInfo[]): ReadonlyMap<number, Speaker> {
  const speakers = new Map<number, Speaker>();
  const spawned = new Map<Speaker, number>();
  for (const thread of [...threads].sort((a, b) => a.id - b.id)) {
    const parent = thread.parent === null ? null : (speakers.get(thread.parent) ?? null);
    const index = parent === null ? 0 : (spawned.get(parent) ?? 0) + 1;
    if (parent !== null) spawned.set(parent, index);
    speakers.set(thread.id, { name: thread.name, index, parent });
  }
  return speakers;
}

export function isWho(who: Who, speaker: Speaker): boolean {
  switch (who.kind) {
    case "main":
      return speaker.parent === null;
    case "named":
      return speaker.name === who.name;
    case "child":
      return speaker.index === who.index && speaker.parent !== null && isWho(who.of, speaker.parent);
    default:
      return who satisfies never;
  }
}

/** What messages call a thread: its name, or `thread 2`. */
export function labelOf(thread: ThreadInfo | undefined): string {
  if (thread === undefined) return "an unknown thread";
  return thread.parent === null ? "main" : (thread.name ?? `thread ${thread.id}`);
}

/**
 * " (thread 2 itself and thread 3 have it)": who has what a thread waits for, as `label` calls them; "" where that is
 * not known, or where the wait itself says for which thread it is.
 */
export function concernedClause(wait: Wait, label: (id: number) => string): string {
  const { thread, what, holder, concerned } = wait;
  const isSaid = holder === null || what.includes("for thread") || what.includes(label(holder));
  const { threads, says } = concerned ?? { threads: isSaid ? [] : [holder], says: ["has it", "have it"] };
  const names = threads.map((id) => (id === thread ? `${label(id)} itself` : label(id)));
  return names.length === 0 ? "" : ` (${names.join(" and ")} ${says[names.length > 1 ? 1 : 0]})`;
}

/** What messages call a thread that a run may not even have. */
export function whoLabel(who: Who): string {
  switch (who.kind) {
    case "main":
      return "main";
    case "named":
      return who.name;
    case "child":
      return `the ${ordinal(who.index)} thread that ${whoLabel(who.of)} spawns`;
    default:
      return who satisfies never;
  }
}

/** `1st`, `2nd`, `11th`. */
export function ordinal(count: number): string {
  const teen = count % 100 >= 11 && count % 100 <= 13;
  return `${count}${teen ? "th" : (["th", "st", "nd", "rd"][count % 10] ?? "th")}`;
}
