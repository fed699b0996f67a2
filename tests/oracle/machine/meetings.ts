import { type Deeds, objects, raise, the, visible } from "./deed.js";
import type { State } from "./state.js";

export const barrierDeeds: Deeds<"arrive" | "released"> = {
  arrive: {
    visible({ barrier }, { program, state }) {
      const { arrived, completed } = the(state.barriers, barrier);
      const isLast = arrived + 1 === the(program.barriers ?? [], barrier);
      return visible("arrive", objects.barrier + barrier, isLast ? completed + 1 : 0);
    },
    perform({ barrier }, { program, state, thread }) {
      const one = the(state.barriers, barrier);
      const isLast = ++one.arrived === the(program.barriers ?? [], barrier);
      thread.register = Number(isLast);
      thread.round = one.completed + 1;
      if (!isLast) return;
      one.arrived = 0;
      one.completed++;
      thread.at++;
    },
  },
  released: {
    visible: ({ barrier }, { thread }) => visible("released", objects.barrier + barrier, thread.round),
    isEnabled: ({ barrier }, { state, thread }) => the(state.barriers, barrier).completed >= thread.round,
    perform: () => {},
  },
};

/** 0: not made, 1: being made, 2: made, 3: poisoned. */
export const onceDeeds: Deeds<"begin" | "complete" | "isComplete"> = {
  begin: {
    visible: ({ once }, { state }) => visible("begin", objects.once + once, the(state.onces, once)),
    isEnabled: ({ once }, { state }) => the(state.onces, once) !== 1,
    perform({ once, skip, forced }, { state, thread }) {
      const found = the(state.onces, once);
      if (found === 2) thread.at += skip;
      else if (found === 3 && !forced) raise(thread, "Once instance has previously been poisoned");
      else {
        state.onces[once] = 1;
        thread.held.push({ kind: "once", object: once });
      }
    },
  },
  complete: {
    visible: ({ once }) => visible("complete", objects.once + once),
    perform({ once }, { state, thread }) {
      state.onces[once] = 2;
      thread.held.pop();
    },
  },
  isComplete: {
    visible: ({ once }) => visible("isComplete", objects.once + once),
    perform({ once }, { state, thread }) {
      thread.register = Number(the(state.onces, once) === 2);
    },
  },
};

/** After a panic: what is made once with a value can be made again, the other kind is poisoned. */
export function abandon(state: State, once: number, kind: "lock" | "poisoned"): void {
  state.onces[once] = kind === "lock" ? 0 : 3;
}
