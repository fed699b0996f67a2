import { type Deeds, objects, the, visible } from "./deed.js";

export const atomicDeeds: Deeds<"load" | "store" | "add" | "exchange"> = {
  load: {
    visible: ({ atomic }) => visible("load", objects.atomic + atomic),
    perform({ atomic }, { state, thread }) {
      thread.register = the(state.atomics, atomic);
    },
  },
  store: {
    visible: ({ atomic }) => visible("store", objects.atomic + atomic),
    perform({ atomic, value }, { state }) {
      state.atomics[atomic] = value;
    },
  },
  add: {
    visible: ({ atomic }) => visible("update", objects.atomic + atomic),
    perform({ atomic, by }, { state, thread }) {
      thread.register = the(state.atomics, atomic);
      state.atomics[atomic] = thread.register + by;
    },
  },
  exchange: {
    visible: ({ atomic, expected }, { state }) =>
      visible("compareExchange", objects.atomic + atomic, Number(the(state.atomics, atomic) === expected)),
    perform({ atomic, expected, value }, { state, thread }) {
      thread.register = Number(the(state.atomics, atomic) === expected);
      if (thread.register === 1) state.atomics[atomic] = value;
    },
  },
};
