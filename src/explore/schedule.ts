import { byPolicy, type Step } from "../engine/execution.js";
import { byDefault, habitAfter, noHabit } from "../engine/schedulers/default-policy.js";
import { lineOf } from "./line.js";

/** A step at which another thread than the default policy's was taken. */
export interface Deviation {
  readonly step: number;
  readonly thread: number;
}

/** Where an execution left the default policy: what is needed to repeat it, and no more. */
export function deviationsOf(steps: readonly Step[]): readonly Deviation[] {
  let habit = noHabit;
  return steps.flatMap(({ thread, before }, step) => {
    const line = lineOf(before);
    const usual = before[byDefault(line, habit)];
    habit = habitAfter(habit, thread, line);
    return usual?.thread === thread ? [] : [{ step, thread }];
  });
}

/** The choices of a plan that deviates so. */
export function choicesOf(deviations: readonly Deviation[]): readonly number[] {
  const choices = Array<number>((deviations.at(-1)?.step ?? -1) + 1).fill(byPolicy);
  for (const { step, thread } of deviations) choices[step] = thread;
  return choices;
}

/** Raised when what is written would be read differently. */
const version = "1";

/** A schedule that people can pass on: which program, and how its threads take turns. */
export interface Schedule {
  readonly program: string;
  /** The beginning of the source's content hash. */
  readonly hash: string;
  readonly deviations: readonly Deviation[];
}

/**
 * A schedule as a short text: program, hash, format, and for each deviation the steps since the last one and the thread.
 * Both are base-36 digits; numbers of more digits stand between underscores, which no shell gives a meaning.
 *
 * @example writeSchedule({ program: "lost_ledger", hash: "4b8e", deviations: [{ step: 3, thread: 2 }] }) // "lost_ledger:4b8e:1:32"
 */
export function writeSchedule({ program, hash, deviations }: Schedule): string {
  let last = 0;
  const digits = deviations.map(({ step, thread }) => {
    const text = digit(step - last) + digit(thread);
    last = step + 1;
    return text;
  });
  return `${program}:${hash}:${version}:${digits.join("")}`;
}

/** Reads a schedule; null for what is none. */
export function readSchedule(text: string): Schedule | null {
  const [, program = "", hash = "", digits = ""] =
    /^([^:]+):([0-9a-f]{4,}):1:((?:[0-9a-z]|_[0-9a-z]{2,}_)*)$/.exec(text) ?? [];
  const numbers = [...digits.matchAll(/_([0-9a-z]+)_|[0-9a-z]/g)].map(([all, inner]) =>
    Number.parseInt(inner ?? all, 36),
  );
  if (program === "" || numbers.length % 2 !== 0) return null;
  let next = 0;
  const deviations = Array.from({ length: numbers.length / 2 }, (_, index): Deviation => {
    const step = next + (numbers[2 * index] ?? 0);
    next = step + 1;
    return { step, thread: numbers[2 * index + 1] ?? 0 };
  });
  return { program, hash, deviations };
}

function digit(value: number): string {
  const text = value.toString(36);
  return text.length === 1 ? text : `_${text}_`;
}
