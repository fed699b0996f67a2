/**
 * A plain model of threads, to compare with: it imports nothing of the product. One step does the visible instruction
 * at which a thread stands, and everything invisible after it.
 */
import { atomicDeeds } from "./atomics.js";
import { receivingDeeds, sendingDeeds } from "./channels.js";
import { eager, lazy } from "./condvar.js";
import { type Deed, type Standing, the, type Visible, visible } from "./deed.js";
import { settle } from "./invisible.js";
import { barrierDeeds, onceDeeds } from "./meetings.js";
import { mutexDeeds } from "./mutex.js";
import { ownerDeeds } from "./owners.js";
import { poisonDeeds } from "./poison.js";
import type { Instruction, Program } from "./program.js";
import { rwlockDeeds } from "./rwlock.js";
import { copied, initial, type State } from "./state.js";
import { addThread, isEmpty, leave, leaving, threadDeeds } from "./threads.js";
import { unwind, unwinding } from "./unwinding.js";

export type { Visible } from "./deed.js";
export type { Instruction, Program } from "./program.js";
export { copied, type State } from "./state.js";

export interface Pending {
  readonly thread: number;
  readonly operation: Visible;
  readonly enabled: boolean;
}

const common = {
  ...threadDeeds,
  ...mutexDeeds,
  ...rwlockDeeds,
  ...poisonDeeds,
  ...barrierDeeds,
  ...onceDeeds,
  ...atomicDeeds,
  ...ownerDeeds,
  ...sendingDeeds,
  ...receivingDeeds,
};

/** How a condition variable wakes: it chooses at once, or whoever goes on takes a notification. Both show the same. */
export type Scheme = "eager" | "lazy";

/** Runs one program, on states that it changes in place. */
export class Machine {
  readonly #deeds: Readonly<Record<string, Deed<Instruction> | undefined>>;
  readonly #initial: State;

  constructor(
    private readonly program: Program,
    scheme: Scheme,
  ) {
    this.#initial = initial(program);
    // Each deed gets the instructions of its own name only.
    this.#deeds = { ...common, ...(scheme === "eager" ? eager : lazy) } as unknown as Record<
      string,
      Deed<Instruction>
    >;
  }

  begin(): State {
    const state = copied(this.#initial);
    addThread(state, 0, 0);
    this.#settle(state);
    return state;
  }

  /** Every thread that is not gone, with what it will do next and whether it can. */
  pending(state: State): Pending[] {
    const alive = state.threads.filter(({ phase }) => phase !== "gone");
    return alive.map((thread) => {
      const at = { program: this.program, state, thread };
      return { thread: thread.id, operation: this.#next(at), enabled: this.#isEnabled(at) };
    });
  }

  /** In how many ways the next step of a thread can go. */
  ways(state: State, id: number): number {
    const at = this.#standing(state, id);
    if (at.thread.phase !== "body") return 1;
    const { instruction, deed } = this.#current(at);
    return deed.ways?.(instruction, at) ?? 1;
  }

  step(state: State, id: number, way = 0): void {
    const at = this.#standing(state, id);
    this.#perform(at, way);
    if (state.code === null) this.#settle(state);
  }

  #settle(state: State): void {
    for (const thread of state.threads)
      if (thread.phase !== "gone") settle({ program: this.program, state, thread });
  }

  #standing(state: State, id: number): Standing {
    return { program: this.program, state, thread: the(state.threads, id - 1) };
  }

  #current({ program, thread }: Standing): { instruction: Instruction; deed: Deed<Instruction> } {
    const instruction = the(program.bodies, thread.body)[thread.at] ?? { op: "yield" };
    const deed = this.#deeds[instruction.op];
    if (deed === undefined) throw new Error(`thread ${thread.id} stands at ${instruction.op}`);
    return { instruction, deed };
  }

  #next(at: Standing): Visible {
    const { thread } = at;
    switch (thread.phase) {
      case "panic message":
        return visible("print", 1);
      case "unwinding":
        return unwinding(at);
      case "scope":
        return visible("scopeEnd", thread.opened);
      case "leaving":
        return leaving(thread);
      default: {
        const { instruction, deed } = this.#current(at);
        return deed.visible(instruction, at);
      }
    }
  }

  #isEnabled(at: Standing): boolean {
    const { state, thread } = at;
    if (thread.phase === "scope") return isEmpty(state, thread.opened);
    if (thread.phase !== "body") return true;
    const { instruction, deed } = this.#current(at);
    return deed.isEnabled?.(instruction, at) ?? true;
  }

  #perform(at: Standing, way: number): void {
    const { state, thread } = at;
    switch (thread.phase) {
      case "panic message":
        state.panics.push(`${thread.id === 1 ? "main" : `thread ${thread.id}`}: ${thread.panic}`);
        thread.phase = "unwinding";
        return;
      case "unwinding":
        return unwind(at);
      case "scope":
        thread.opened = 0;
        thread.phase = "leaving";
        return;
      case "leaving":
        return leave(state, thread);
      default: {
        const { instruction, deed } = this.#current(at);
        thread.at++;
        if (deed.performSo === undefined) deed.perform(instruction, at);
        else deed.performSo(instruction, at, way);
      }
    }
  }
}
