import type { ControlledRun } from "../engine/driver.js";
import { Operation } from "../engine/operation.js";
import type { Run, RunEvent } from "../engine/run.js";
import type { Happening } from "./clocks.js";
import { Lattice } from "./lattice.js";
import { linear } from "./linear.js";
import type { Explored } from "./search.js";

/** One run of a class, and the threads whose steps lead to it. */
export interface Realised {
  readonly run: Run;
  readonly choices: readonly number[];
}

/** A class of executions, and what an onlooker can see of it. */
export class Class {
  readonly run: Run;
  /** The orders of its lines on stdout, and of the end of the process. */
  readonly lattice: Lattice;
  readonly #happenings: readonly Happening[];
  /** The events of each step, and those of the end itself. */
  readonly #events: readonly (readonly RunEvent[])[];
  /** By element of the lattice: the step that it is. */
  readonly #steps: readonly number[];

  /** With `panics` their messages are elements of the lattice, too: that one comes before the end is no matter of course. */
  constructor({ execution: { run, stepOf }, happenings }: Explored<ControlledRun>, { panics = false } = {}) {
    this.run = run;
    this.#happenings = happenings;
    this.#events = groupedBy(run.events, stepOf, happenings.length + 1);
    const isElement = (happening: Happening, step: number): boolean =>
      isSeen(happening) || (panics && this.#events[step]?.some(({ kind }) => kind === "panic") === true);
    this.#steps = [...happenings.keys()].filter((step) => {
      const happening = happenings[step];
      return happening !== undefined && isElement(happening, step);
    });
    this.lattice = new Lattice(this.#steps.flatMap((step) => happenings[step] ?? []));
  }

  /** What an onlooker sees of an element; nothing of the end of the process. */
  events(element: number): readonly RunEvent[] {
    const step = this.#steps[element] ?? -1;
    return this.#isExit(step) ? [] : (this.#events[step] ?? []);
  }

  /** Whether an element is the end of the process. */
  isEnd(element: number): boolean {
    return this.#isExit(this.#steps[element] ?? -1);
  }

  /** The line that an element prints; null for the end of the process. */
  line(element: number): Extract<RunEvent, { kind: "print" }> | null {
    for (const event of this.events(element))
      if (event.kind === "print" && event.stream === "stdout") return event;
    return null;
  }

  /** The run that shows these elements in this order first, and the threads whose steps make it so. */
  realise(order: readonly number[]): Realised {
    const first = order.map((element) => this.#steps[element] ?? -1);
    const steps = linear(this.#happenings, { seen: new Set(this.#steps), first });
    const events = steps.flatMap((step) => this.#events[step] ?? []);
    const last = this.#events.at(-1) ?? [];
    const whole = [...events, ...(this.#isCut(steps) ? endingOf(this.run, events) : last)];
    const spawned = new Set(whole.flatMap((event) => (event.kind === "spawn" ? [event.child] : [])));
    const threads = this.run.threads.filter(({ id, parent }) => parent === null || spawned.has(id));
    const run = { ...this.run, threads, events: whole };
    return { run, choices: steps.map((step) => this.#happenings[step]?.thread ?? 0) };
  }

  /** A run with as little before the end of the process as there can be, and the one that was executed. */
  extremes(): readonly Realised[] {
    const exit = this.lattice.happenings.findIndex(
      ({ operation }) => operation.kind === Operation.exitProcess,
    );
    const all = { run: this.run, choices: this.#happenings.map(({ thread }) => thread) };
    return exit === -1 ? [all] : [this.realise([exit]), all];
  }

  #isCut(steps: readonly number[]): boolean {
    return steps.length < this.#happenings.length;
  }

  #isExit(step: number): boolean {
    return this.#happenings[step]?.operation.kind === Operation.exitProcess;
  }
}

function isSeen({ operation: { kind, object } }: Happening): boolean {
  return kind === Operation.exitProcess || (kind === Operation.print && object === stdout);
}

const stdout = 0;

function groupedBy(events: readonly RunEvent[], stepOf: readonly number[], steps: number): RunEvent[][] {
  const groups = Array.from({ length: steps }, (): RunEvent[] => []);
  for (const [index, event] of events.entries()) groups[stepOf[index] ?? 0]?.push(event);
  return groups;
}

/** Who left when the process ended early, and who was killed with it. */
function endingOf({ events: all }: Run, before: readonly RunEvent[]): RunEvent[] {
  const last = all.findLast((event) => event.kind === "exit");
  const by = last?.thread ?? 1;
  const gone = new Set(before.filter(({ kind }) => kind === "exit").map(({ thread }) => thread));
  const spawned = before.flatMap((event) => (event.kind === "spawn" ? [event.child] : []));
  const at = before.at(-1)?.at ?? 0;
  const killed = [1, ...spawned].filter((thread) => thread !== by && !gone.has(thread));
  return [
    { ...last, kind: "exit", thread: by, at },
    ...killed.map((thread): RunEvent => ({ kind: "killed", thread, at })),
  ];
}
