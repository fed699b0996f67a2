import { currentThread, isRunning, type Thread } from "../engine/thread/thread.js";

/** What the clock says, in milliseconds since 1970, when a simulated program begins: the release of Rust 1.0. */
const beginning = Date.UTC(2015, 4, 15);

/**
 * Makes chance and time the scheduler's, where it decides on the order of threads: the same program in the same order does
 * the same again. On real threads they stay what they are.
 */
export function makeReproducible(): void {
  const real = { random: Math.random, now: Date.now, elapsed: performance.now.bind(performance) };
  const { random, now } = {
    random: () => (isVirtual() ? numbersOf(currentThread())() : real.random()),
    now: () => (isVirtual() ? beginning + Math.floor(currentThread().gate.now()) : real.now()),
  };
  Math.random = random;
  Date.now = now;
  Object.defineProperty(performance, "now", {
    value: () => (isVirtual() ? currentThread().gate.now() : real.elapsed()),
  });
  const withoutArguments = (): Date => new RealDate(Date.now());
  globalThis.Date = new Proxy(RealDate, {
    apply: () => withoutArguments().toString(),
    construct: (target, args: [], newTarget) =>
      args.length > 0
        ? Reflect.construct(target, args, newTarget)
        : Reflect.construct(target, [Date.now()], newTarget),
  });
}

const RealDate = Date;

function isVirtual(): boolean {
  return isRunning() && currentThread().gate.isVirtual;
}

const generators = Symbol("random numbers");

/** Each thread has numbers of its own (mulberry32), so that the order of threads does not change them. */
function numbersOf({ locals, id }: Thread): () => number {
  const known = locals.get(generators) as (() => number) | undefined;
  if (known !== undefined) return known;
  let state = id;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  locals.set(generators, next);
  return next;
}
