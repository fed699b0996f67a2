// @ts-check
import { fork } from "node:child_process";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";

const spinner = fileURLToPath(new URL("./spinner.js", import.meta.url));

/**
 * Does `work` while one process spins for each core; they end with it, and with this process.
 *
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function whileCoresAreBusy(work) {
  const spinners = Array.from({ length: availableParallelism() }, () => fork(spinner));
  try {
    return await work();
  } finally {
    for (const child of spinners) child.kill("SIGKILL");
  }
}
