import type { Instruction } from "../machine/machine.js";
import type { Dice } from "./dice.js";
import { some, type Theme } from "./theme.js";

const channel = 0;

/** One receives what the others send. */
export const channels: Theme = {
  shape: (dice, threads) => ({
    channels: [{ places: dice.one(null, 0, 1, 1, 2), senders: threads - 1 }],
  }),
  scripts(dice, threads, shape) {
    const receiver = dice.below(threads);
    const places = shape.channels?.[0]?.places ?? null;
    return Array.from({ length: threads }, (_, thread) =>
      thread === receiver ? receiving(dice, places, thread) : sending(dice, places, thread),
    );
  },
};

/** What a send is, by its steps. */
export function sendSteps(to: number, places: number | null, value: number): Instruction[] {
  const send: Instruction = { op: "send", channel: to, value };
  if (places === null) return [send];
  return places === 0 ? [send, { op: "taken", channel: to }] : [{ op: "reserve", channel: to }, send];
}

/** What a receipt is. */
export function receiveSteps(from: number, places: number | null): Instruction[] {
  const attend: Instruction[] = places === 0 ? [{ op: "attend", channel: from }] : [];
  return [...attend, { op: "receive", channel: from }];
}

function sending(dice: Dice, places: number | null, thread: number): Instruction[] {
  const messages = some(dice.one(0, 1, 1, 2, 2), (index) => {
    const value = 10 * thread + index;
    const trySend: Instruction[] = [{ op: "trySend", channel, value }, dice.show()];
    const send = [...sendSteps(channel, places, value), ...(dice.once(2) ? [dice.show()] : [])];
    return places !== null && dice.once(2) ? trySend : send;
  });
  const before = dice.once(3) ? [dice.print()] : [];
  const end: Instruction[] = [{ op: "dropSender", channel }];
  return [...before, ...messages, ...(keeps(dice, thread) ? [] : end)];
}

/** What main keeps is never dropped, what another thread keeps is when it ends. */
function keeps(dice: Dice, thread: number): boolean {
  return thread === 0 && dice.once(3);
}

function receiving(dice: Dice, places: number | null, thread: number): Instruction[] {
  const receipts = some(dice.one(0, 1, 1, 2, 3), () => [
    ...receipt(dice, places),
    ...(dice.once(4) ? [] : [dice.show()]),
  ]);
  const before = dice.once(2) ? [dice.print()] : [];
  const end: Instruction[] = [{ op: "dropReceiver", channel }];
  return [...before, ...receipts, ...(keeps(dice, thread) ? [] : end)];
}

function receipt(dice: Dice, places: number | null): Instruction[] {
  const timed: Instruction[] = [{ op: "tryReceive", channel, timed: true }];
  return dice.one<Instruction[]>(
    receiveSteps(channel, places),
    receiveSteps(channel, places),
    [{ op: "tryReceive", channel, timed: false }],
    places === 0 ? [{ op: "attend", channel }, ...timed] : timed,
  );
}
