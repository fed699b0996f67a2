import { type Analysed, type Checker, type CheckerParts, createChecker } from "../checker/checker.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Engine } from "../engine/engine.js";
import type { Program } from "../engine/program.js";

/** A program before it runs, and all that is said about it. */
export interface Prepared {
  /** Null when there are errors. */
  readonly program: Program | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** What a course is tried with. */
export interface Workbench {
  readonly check: Checker["check"];
  readonly prepare: (source: { readonly file: string; readonly text: string }) => Prepared;
  readonly engine: Pick<Engine, "run" | "simulate" | "control">;
  /** How many programs may be tried at a time. */
  readonly atOnce: number;
  /** Ends whatever is being tried. */
  readonly signal: AbortSignal;
}

/** What a workbench is made of. */
export interface WorkbenchParts<A extends Analysed> extends CheckerParts<A> {
  readonly atOnce: number;
  readonly signal: AbortSignal;
}

export function createWorkbench<A extends Analysed>(parts: WorkbenchParts<A>): Workbench {
  const { compile, checkOwnership, engine, atOnce, signal } = parts;
  const { check } = createChecker(parts);
  return {
    check: (request) => check({ signal, ...request }),
    prepare: (source) => {
      const { program, diagnostics, analysis } = compile(source);
      const all = program === null ? diagnostics : [...diagnostics, ...checkOwnership(analysis)];
      const sound = all.every(({ severity }) => severity !== "error");
      return { program: sound ? program : null, diagnostics: all };
    },
    engine,
    atOnce,
    signal,
  };
}
