import type { Program } from "../machine/machine.js";

const made: Readonly<Record<string, readonly [name: string, make: string]>> = {
  mutex: ["m", "new Mutex(0)"],
  rwlock: ["w", "new RwLock(0)"],
  condvar: ["c", "new Condvar()"],
  atomic: ["a", "new AtomicI32(0)"],
};

/** The objects that a program uses which have no ends. */
export function statics({ bodies, barriers = [], onces = [] }: Program): string {
  const used = bodies.flat().flatMap((instruction) =>
    Object.entries({
      ...instruction,
      ...("of" in instruction ? { [instruction.of]: instruction.lock } : {}),
    }).flatMap(([kind, number]) => {
      const [name, make] = made[kind] ?? [];
      return name === undefined ? [] : [`const ${name}${number} = ${make};`];
    }),
  );
  return [
    ...new Set(used),
    ...barriers.map((size, number) => `const b${number} = new Barrier(${size});`),
    ...onces.map(
      (kind, number) => `const o${number} = ${kind === "lock" ? "new OnceLock<number>()" : "new Once()"};`,
    ),
  ].join("\n");
}

export const imports = `import {
  Arc, AtomicI32, Barrier, Condvar, Duration, drop, Mutex, move, mpsc, Once, OnceLock, Ordering, type Own, panic, process, type PoisonError,
  type Receiver, type Result, RwLock, type Sender, type SyncSender, thread, type TryLockError,
} from "thread-lessons";`;

export const helpers = `function keep(_value: number): void {}

/** A panic, but the compiler does not know. */
function fail(message: string): void {
  panic(message);
}

/** The guard, poisoned or not; null when the lock cannot be had. */
function taken<G>(result: Result<G, TryLockError<G>>): G | null {
  const whole = { Poisoned: (error: PoisonError<G>) => error.intoInner(), WouldBlock: () => null };
  return result.match({ Ok: (guard) => guard, Err: (error) => error.match(whole) });
}`;
