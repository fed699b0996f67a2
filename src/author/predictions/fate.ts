import type { PredictQuestion } from "../../course/question.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Program } from "../../engine/program.js";
import { policies, type Run } from "../../engine/run.js";
import type { Expectation } from "../../expect/expectation.js";
import type { Workbench } from "../workbench.js";
import { limits, ordersThatShow } from "./orders.js";
import type { Count } from "./sightings.js";

/** What became of a program that a question asks about. */
export type Fate =
  | { readonly kind: "rejected"; readonly codes: readonly string[]; readonly errorLine: number }
  | {
      readonly kind: "ran";
      readonly runs: readonly Run[];
      /** By outcome: in how many of all orders it is shown. An outcome is missing where that is not known. */
      readonly orders: ReadonlyMap<string, Count>;
    };

/** How often a program runs on real threads: to confirm what the search says, or in its place. */
export const nativeRuns = { confirming: 5, sampling: 20 } as const;

/** Looks at the program as a compiler does, and if it may run, at every order of its threads, and at some single runs. */
export async function fateOf(question: PredictQuestion, workbench: Workbench): Promise<Fate> {
  const { program, diagnostics } = workbench.prepare({ file: `${question.id}.ts`, text: question.program });
  if (program === null) return rejection(diagnostics);
  const searched = question.outcomes.filter(({ shows }) => isMatterOfOrder(shows));
  const orders = new Map<string, Count>();
  for (const { id, shows } of searched) {
    const count = await ordersThatShow(shows, program, workbench);
    if (count !== null) orders.set(id, count);
  }
  const isKnown = orders.size === searched.length;
  const native = isKnown ? nativeRuns.confirming : nativeRuns.sampling;
  return { kind: "ran", runs: await someRuns(program, native, workbench), orders };
}

/** A measure is taken on the ideal machine, and what is rejected has no orders. */
export function isMatterOfOrder({ makespan, overlaps, rejected }: Expectation): boolean {
  return makespan === null && overlaps === null && rejected === null;
}

function rejection(diagnostics: readonly Diagnostic[]): Fate {
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  const lines = errors.map(({ span }) => span.line);
  return { kind: "rejected", codes: errors.map(({ code }) => code), errorLine: Math.min(...lines) };
}

async function someRuns(program: Program, native: number, workbench: Workbench): Promise<readonly Run[]> {
  const { engine, signal } = workbench;
  const runs = [...(await engine.simulate(program, policies, { limits, signal }))];
  for (let count = 0; count < native; count += 1) runs.push(await engine.run(program, { limits, signal }));
  return runs;
}
