// @ts-check
import { createEngine } from "#lib/engine/host.js";

/** @typedef {import("#lib/engine/program.js").Program} Program */

const library = new URL("../../dist/std/worker.bundle.js", import.meta.url);

/** More workers than this are not started before they are needed. */
const mostWarm = 6;

/**
 * Runs programs natively, each in a process that has a warm worker for every thread: a worker that is started late
 * would always make its thread the last one.
 */
export class NativeRuns {
  /** @type {Map<number, import("#lib/engine/engine.js").Engine>} */
  #engines = new Map();
  /** @type {Map<Program, number>} */
  #threads = new Map();

  /** @param {Program} program */
  async measure(program) {
    const [run] = await this.#engine(2).simulate(program, ["main first"]);
    this.#threads.set(program, Math.min(run?.threads.length ?? 2, mostWarm));
  }

  /** @param {Program} program */
  run(program) {
    return this.#engine(this.#threads.get(program) ?? 2).run(program);
  }

  async close() {
    await Promise.all([...this.#engines.values()].map((engine) => engine.close()));
  }

  /** @param {number} workers */
  #engine(workers) {
    const engine = this.#engines.get(workers) ?? createEngine({ library, workers });
    this.#engines.set(workers, engine);
    return engine;
  }
}
