import { type Deeds, objects, type Standing, the, visible } from "./deed.js";
import type { CondvarState } from "./state.js";

type Op = "line" | "woken" | "notifyOne" | "notifyAll";

/** As it is put: a notification chooses at once whom it wakes. */
export const eager: Deeds<Op> = {
  line: {
    visible: ({ condvar }) => visible("wait", objects.condvar + condvar),
    perform: ({ condvar }, at) => getInLine(condvarOf(at, condvar), at.thread.id),
  },
  woken: {
    visible: ({ condvar, timed }) => visible(timed ? "wokenInTime" : "woken", objects.condvar + condvar),
    isEnabled: ({ condvar, timed }, at) =>
      timed || placeOf(condvarOf(at, condvar), at.thread.id)?.notified === true,
    perform({ condvar }, at) {
      const one = condvarOf(at, condvar);
      const inTime = placeOf(one, at.thread.id)?.notified === true;
      leaveLine(one, at, inTime);
    },
  },
  notifyOne: {
    visible: ({ condvar }) => visible("notifyOne", objects.condvar + condvar),
    ways: ({ condvar }, at) => Math.max(1, sleepersOf(condvarOf(at, condvar)).length),
    perform: ({ condvar }, at) => choose(condvarOf(at, condvar), 0),
    performSo: ({ condvar }, at, way) => choose(condvarOf(at, condvar), way),
  },
  notifyAll: {
    visible: ({ condvar }) => visible("notifyAll", objects.condvar + condvar),
    perform({ condvar }, at) {
      for (const one of condvarOf(at, condvar).line) one.notified = true;
    },
  },
};

/** As it is searched: whoever may take a notification takes it when it goes on, the oldest first. */
export const lazy: Deeds<Op> = {
  line: eager.line,
  woken: {
    visible({ condvar, timed }, at) {
      const other = noticeFor(condvarOf(at, condvar), at.thread.id)?.other ?? 0;
      return visible(timed ? "wokenInTime" : "woken", objects.condvar + condvar, other);
    },
    isEnabled: ({ condvar, timed }, at) =>
      timed || noticeFor(condvarOf(at, condvar), at.thread.id) !== undefined,
    perform({ condvar }, at) {
      const one = condvarOf(at, condvar);
      const notice = noticeFor(one, at.thread.id);
      if (notice !== undefined) notice.left--;
      one.notices = one.notices.filter(({ left }) => left > 0);
      leaveLine(one, at, notice !== undefined);
    },
  },
  notifyOne: {
    visible({ condvar }, at) {
      const one = condvarOf(at, condvar);
      return visible("notifyOne", objects.condvar + condvar, hopesOf(one) > 0 ? 2 * (one.serial + 1) : 0);
    },
    perform({ condvar }, at) {
      const one = condvarOf(at, condvar);
      if (hopesOf(one) > 0) leaveNotice(one, 2 * (one.serial + 1), 1);
    },
  },
  notifyAll: {
    visible({ condvar }, at) {
      const one = condvarOf(at, condvar);
      return visible("notifyAll", objects.condvar + condvar, hopesOf(one) > 0 ? 2 * one.serial + 3 : 0);
    },
    perform({ condvar }, at) {
      const one = condvarOf(at, condvar);
      if (hopesOf(one) > 0) leaveNotice(one, 2 * one.serial + 3, hopesOf(one));
    },
  },
};

function condvarOf({ state }: Standing, condvar: number): CondvarState {
  return the(state.condvars, condvar);
}

function getInLine(one: CondvarState, thread: number): void {
  one.line.push({ thread, ticket: one.tickets++, notified: false });
}

function placeOf({ line }: CondvarState, thread: number): CondvarState["line"][number] | undefined {
  return line.find((one) => one.thread === thread);
}

function leaveLine(one: CondvarState, { thread }: Standing, inTime: boolean): void {
  one.line = one.line.filter((place) => place.thread !== thread.id);
  thread.register = inTime ? 0 : 1;
  // Nobody compares with what was before.
  if (one.line.length > 0) return;
  one.tickets = 0;
  one.notices = [];
}

function sleepersOf({ line }: CondvarState): CondvarState["line"] {
  return line.filter(({ notified }) => !notified);
}

function choose(one: CondvarState, way: number): void {
  const chosen = sleepersOf(one)[way];
  if (chosen !== undefined) chosen.notified = true;
}

function noticeFor(one: CondvarState, thread: number): CondvarState["notices"][number] | undefined {
  const ticket = placeOf(one, thread)?.ticket ?? Number.POSITIVE_INFINITY;
  return one.notices.find(({ before }) => ticket < before);
}

/** How many of those in line no notification is left for. */
function hopesOf({ line, notices }: CondvarState): number {
  return line.length - notices.reduce((sum, { left }) => sum + left, 0);
}

function leaveNotice(one: CondvarState, other: number, left: number): void {
  one.serial++;
  one.notices.push({ other, before: one.tickets, left });
}
