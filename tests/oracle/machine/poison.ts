import { type Deeds, objects, the, visible } from "./deed.js";
import type { LockName } from "./program.js";
import type { LockState, State } from "./state.js";

export const poisonDeeds: Deeds<"isPoisoned" | "clearPoison"> = {
  isPoisoned: {
    visible: ({ of, lock }) => visible("isPoisoned", objects[of] + lock),
    perform(name, { state, thread }) {
      thread.register = Number(lockOf(state, name).poisoned);
    },
  },
  clearPoison: {
    visible: ({ of, lock }) => visible("clearPoison", objects[of] + lock),
    perform(name, { state }) {
      lockOf(state, name).poisoned = false;
    },
  },
};

export function lockOf(state: State, { of, lock }: LockName): LockState {
  return the(of === "mutex" ? state.mutexes : state.rwlocks, lock);
}
