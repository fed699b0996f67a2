// @ts-check

import { availableParallelism } from "node:os";

// What npm's `multithreading` expects of Node and Node 20 does not have yet. To be imported before it.

/** @type {{ navigator?: object }} */
const { navigator = { hardwareConcurrency: availableParallelism() } } = globalThis;
Object.defineProperty(globalThis, "navigator", { value: navigator, configurable: true });

if (!("withResolvers" in Promise)) Object.defineProperty(Promise, "withResolvers", { value: withResolvers });

/** @template T */
function withResolvers() {
  /** @type {{ resolve?: (value: T) => void, reject?: (error: unknown) => void }} */
  const ends = {};
  const promise = new Promise((/** @type {(value: T) => void} */ resolve, reject) => {
    Object.assign(ends, { resolve, reject });
  });
  return { promise, ...ends };
}
