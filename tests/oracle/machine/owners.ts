import { type Deeds, objects, type Standing, the, type Visible, visible } from "./deed.js";

type Op = "cloneArc" | "dropArc" | "intoInner" | "tryUnwrap" | "countOwners" | "upgrade";

export const ownerDeeds: Deeds<Op> = {
  cloneArc: {
    visible: ({ arc }) => visible("own", objects.arc + arc),
    perform: ({ arc }, at) => void own(at, arc, 1),
  },
  dropArc: {
    visible: ({ arc }, at) => dropping(at, arc),
    perform({ arc, skip }, at) {
      if (own(at, arc, -1) > 0) at.thread.at += skip;
    },
  },
  intoInner: {
    visible: ({ arc }, at) => dropping(at, arc),
    perform({ arc }, at) {
      at.thread.register = Number(own(at, arc, -1) === 0);
    },
  },
  tryUnwrap: {
    visible: ({ arc }) => visible("upgrade", objects.arc + arc),
    perform({ arc, skip }, at) {
      at.thread.register = Number(the(at.state.arcs, arc) === 1);
      if (at.thread.register === 0) return;
      own(at, arc, -1);
      at.thread.at += skip;
    },
  },
  countOwners: {
    visible: ({ arc }) => visible("countOwners", objects.arc + arc),
    perform({ arc }, { state, thread }) {
      thread.register = the(state.arcs, arc);
    },
  },
  upgrade: {
    visible: ({ arc }) => visible("upgrade", objects.arc + arc),
    perform({ arc, skip }, at) {
      at.thread.register = Number(the(at.state.arcs, arc) > 0);
      if (at.thread.register === 1) own(at, arc, 1);
      else at.thread.at += skip;
    },
  },
};

function dropping({ state }: Standing, arc: number): Visible {
  return visible("own", objects.arc + arc, Number(the(state.arcs, arc) === 1));
}

/** Changes the number of owners, and returns it. */
function own({ state }: Standing, arc: number, change: number): number {
  const owners = the(state.arcs, arc) + change;
  state.arcs[arc] = owners;
  return owners;
}
