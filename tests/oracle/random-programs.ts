import type { Instruction, Program } from "./machine/machine.js";
import { atomics, owners } from "./random/atomics.js";
import { channels } from "./random/channels.js";
import { condvars } from "./random/condvars.js";
import { Dice, random } from "./random/dice.js";
import { mutexes, poisonedMutex, poisonedRwlock, rwlocks } from "./random/locks.js";
import { barriers, onces } from "./random/meetings.js";
import { parking } from "./random/parking.js";
import type { Theme } from "./random/theme.js";
import { threadsProgram } from "./random/threads.js";

export { random } from "./random/dice.js";

export const themes = {
  parking,
  mutexes,
  rwlocks,
  poisonedMutex,
  poisonedRwlock,
  condvars,
  barriers,
  onces,
  atomics,
  owners,
  channels,
};

/** A program of two or three threads and few steps, over all that the model has. */
export function randomProgram(seed: number): Program {
  const dice = new Dice(random(seed));
  const [first = channels, ...others] = Object.values(themes);
  return dice.once(6) ? threadsProgram(dice) : themed(dice, dice.one(first, ...others, condvars, channels));
}

/** A program about one thing: main spawns the others, does its part, and joins them, or not. */
function themed(dice: Dice, theme: Theme): Program {
  const threads = dice.one(2, 3, 3);
  const shape = theme.shape(dice, threads);
  const [own = [], ...others] = theme.scripts(dice, threads, shape);
  const before = theme.before?.(dice);
  const bodies = before === undefined ? others : [before, ...others];
  const spawns = bodies.map((_, index): Instruction => ({ op: "spawn", body: index + 1, scoped: false }));
  if (before !== undefined) spawns.splice(1, 0, { op: "join", child: 0 });
  const joined = [...spawns, ...own].flatMap((one) => (one.op === "join" ? [one.child] : []));
  const joins = bodies.flatMap((_, child): Instruction[] =>
    joined.includes(child) || dice.once(6) ? [] : [{ op: "join", child }],
  );
  const after = theme.after?.(dice) ?? (dice.once(3) ? [dice.show()] : []);
  return { ...shape, bodies: [[...spawns, ...own, ...joins, ...after], ...bodies] };
}
