// @ts-check
import "./node-20.js";
import { fiftyFields, measure } from "./measure.js";

// The measures of bench/programs with npm's `multithreading`: `name<TAB>median microseconds` a line. It waits by promises
// or blocks; where both are there, this takes what blocks, which is the faster one.

/** What is used of it here; it need not be installed where this is checked. */
/** @typedef {{ join: () => Promise<{ ok: boolean, value: unknown, error?: unknown }> }} Handle */
/** @template T @typedef {{ value: T, dispose: () => void }} Guard */
/** @template T @typedef {{ blockingLock: () => Guard<T> }} Mutex */
/** @template T @typedef {{ blockingSend: (value: T) => void }} Sender */
/** @template T @typedef {{ blockingRecv: () => { ok: boolean, value: T, error?: unknown } }} Receiver */
/** @template {readonly unknown[]} A @typedef {{ readonly args: A }} Moved */
/** @typedef {<A extends readonly unknown[]>(...args: A) => Moved<A>} Move */
/** @typedef {<A extends readonly unknown[]>(args: Moved<A>, body: (...args: A) => unknown) => Handle} SpawnWith */
/**
 * @typedef {object} Multithreading
 * @property {Move} move
 * @property {SpawnWith & ((body: () => unknown) => Handle)} spawn
 * @property {new <T>(value: T) => Mutex<T>} Mutex
 * @property {new <T>(value: T) => T} SharedJsonBuffer
 * @property {<T>(room: number, options: { size: number }) => [Sender<T>, Receiver<T>]} channel
 * @property {() => void} shutdown
 */
const name = "multithreading";
/** @type {Multithreading} */
const { spawn, move, Mutex, SharedJsonBuffer, channel, shutdown } = await import(name);

/** @param {Handle} handle */
async function joined(handle) {
  const { ok, error } = await handle.join();
  if (!ok) throw error;
}

await joined(spawn(() => 1));
await measure("spawn + join", { per: 100, rounds: 15 }, async () => {
  for (let i = 0; i < 100; i++) await joined(spawn(() => 1));
});
await measure("1,000 short closures", { per: 1, rounds: 15 }, async () => {
  const handles = Array.from({ length: 1000 }, (_, i) => spawn(move(i), (i) => i));
  for (const handle of handles) await joined(handle);
});

const total = new Mutex(new Int32Array(new SharedArrayBuffer(4)));

await measure("lock + add + unlock", { per: 20_000, rounds: 7 }, () => {
  for (let i = 0; i < 20_000; i++) {
    const guard = total.blockingLock();
    guard.value[0] = (guard.value[0] ?? 0) + 1;
    guard.dispose();
  }
});
// A twentieth of them, for a million takes it a minute.
await measure("1,000,000 locked increments by two threads", { per: 1 / 20, rounds: 3 }, async () => {
  const increment = (/** @type {typeof total} */ mutex) => {
    for (let i = 0; i < 25_000; i++) {
      const guard = mutex.blockingLock();
      guard.value[0] = (guard.value[0] ?? 0) + 1;
      guard.dispose();
    }
  };
  const others = [spawn(move(total), increment), spawn(move(total), increment)];
  for (const other of others) await joined(other);
});

const lines = new Mutex(new SharedJsonBuffer(Array.from({ length: 1000 }, (_, i) => `line number ${i}`)));

await measure("lock + push and pop on 1,000 strings", { per: 100, rounds: 7 }, () => {
  for (let i = 0; i < 100; i++) {
    const first = lines.blockingLock();
    first.value.push("one more");
    first.dispose();
    const second = lines.blockingLock();
    second.value.pop();
    second.dispose();
  }
});
await measure("lock + length of 1,000 strings", { per: 100, rounds: 7 }, () => {
  for (let i = 0; i < 100; i++) {
    const guard = lines.blockingLock();
    guard.value.length;
    guard.dispose();
  }
});

/** Bytes: with what it takes by itself, 128 large objects are too many. */
const buffer = { size: 2 ** 23 };

await measure("numbers through a channel for 128", { per: 3000, rounds: 5 }, async () => {
  const [tx, rx] = /** @type {[Sender<number>, Receiver<number>]} */ (channel(128, buffer));
  const sender = spawn(move(tx, 3000), (tx, count) => {
    for (let i = 0; i < count; i++) tx.blockingSend(i);
  });
  await received(rx, 3000);
  await joined(sender);
});
await measure("send of a 50-field object", { per: 300, rounds: 5 }, async () => {
  const [tx, rx] = /** @type {[Sender<object>, Receiver<object>]} */ (channel(128, buffer));
  const sender = spawn(move(tx, fiftyFields(0)), (tx, fields) => {
    for (let id = 0; id < 300; id++) tx.blockingSend({ ...fields, id });
  });
  await received(rx, 300);
  await joined(sender);
});
shutdown();

/**
 * Takes so many messages. The sender's thread has its code sent by this one, which may not block before.
 * @param {Receiver<unknown>} rx
 * @param {number} count
 */
async function received(rx, count) {
  await new Promise((resolve) => setImmediate(resolve));
  for (let i = 0; i < count; i++) {
    const { ok, error } = rx.blockingRecv();
    if (!ok) throw error;
  }
}
