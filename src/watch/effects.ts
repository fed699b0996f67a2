import type { CheckRequest } from "../checker/request.js";
import type { Verdict } from "../checker/verdict.js";
import type { Exercise } from "../course/course.js";
import { contentHash } from "../progress/content-hash.js";
import type { Event } from "./events.js";

/** What a judge tells while it is at work, and what stops it. */
export interface Judging extends Pick<CheckRequest, "onVerdict" | "onEvent"> {
  readonly signal: AbortSignal;
}

export type Judge = (exercise: Exercise, text: string, judging: Judging) => Promise<Verdict>;

/** The text of a file; null when it cannot be read. */
export type ReadText = (file: string) => Promise<string | null>;

type Take = (event: Event) => void;

/** How long printed lines are gathered, in milliseconds: eyes need no more than that. */
const gathering = 50;

export interface CheckOptions {
  readonly judge: Judge;
  readonly signal: AbortSignal;
  readonly take: Take;
}

/** Judges one text, and tells what comes of it as it comes. */
export async function checkOne(
  { exercise, text, hash }: { exercise: Exercise; text: string; hash: string },
  { judge, signal, take }: CheckOptions,
): Promise<void> {
  const start = performance.now();
  const tell = (verdict: Verdict, final: boolean): void => {
    const ms = Math.round(performance.now() - start);
    take({ kind: "judged", hash, verdict, ms, final, now: Date.now() });
  };
  const lines = gather((printed) => {
    if (!signal.aborted) take({ kind: "printed", hash, lines: printed });
  });
  const verdict = await judge(exercise, text, {
    signal,
    // Where the run on real threads is over as well, its verdict comes first and this one counts no more.
    onVerdict: (early) => void setImmediate(() => signal.aborted || tell(early, false)),
    onEvent: (event) => {
      if (event.kind === "print" && event.stream === "stdout") lines.add(event.text);
    },
  });
  lines.stop();
  if (!signal.aborted) tell(verdict, true);
}

/** Judges what is saved of many exercises, one after the other. */
export async function checkMany(
  exercises: readonly Exercise[],
  { judge, signal, take, readText }: CheckOptions & { readonly readText: ReadText },
): Promise<void> {
  for (const exercise of exercises) {
    const text = await readText(exercise.file);
    const verdict = text === null ? unreadable(exercise) : await judge(exercise, text, { signal });
    if (signal.aborted) return;
    take({
      kind: "checked",
      exercise: exercise.name,
      hash: contentHash(text ?? ""),
      verdict,
      now: Date.now(),
    });
  }
  take({ kind: "checked-all" });
}

/** The content hashes of the files that can be read. */
export async function hashesOf(
  exercises: readonly Exercise[],
  readText: ReadText,
): Promise<Readonly<Record<string, string>>> {
  const hashes = await Promise.all(
    exercises.map(async ({ name, file }): Promise<readonly (readonly [string, string])[]> => {
      const text = await readText(file);
      return text === null ? [] : [[name, contentHash(text)]];
    }),
  );
  return Object.fromEntries(hashes.flat());
}

function unreadable({ path }: Exercise): Verdict {
  return {
    kind: "unjudged",
    reason: `exercises/${path} cannot be read`,
    help: "put the file back; x resets it",
  };
}

/** Gathers lines for a moment, so that a flood of them is few events. */
function gather(flush: (lines: readonly string[]) => void) {
  let lines: string[] = [];
  let timer: NodeJS.Timeout | null = null;
  const out = (): void => {
    timer = null;
    flush(lines.splice(0));
  };
  return {
    add(line: string): void {
      lines.push(line);
      timer ??= setTimeout(out, gathering);
    },
    stop(): void {
      clearTimeout(timer ?? undefined);
      lines = [];
    },
  };
}
