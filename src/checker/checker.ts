import type ts from "typescript";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Engine } from "../engine/engine.js";
import type { Program } from "../engine/program.js";
import { exploreProgram } from "./exploration/explore.js";
import { isError, rejectedVerdict, rejectionVerdict } from "./rejection.js";
import type { CheckRequest } from "./request.js";
import { type Runners, runProgram } from "./runs.js";
import { sourceFailures } from "./source.js";
import type { Verdict } from "./verdict.js";

/** The one thing that this room asks of an analysis itself. */
export interface Analysed {
  readonly sourceFile: ts.SourceFile;
}

interface Compilation<A> {
  readonly program: Program | null;
  readonly diagnostics: readonly Diagnostic[];
  readonly analysis: A;
}

/** What a checker is made of. */
export interface CheckerParts<A extends Analysed> {
  readonly compile: (source: { readonly file: string; readonly text: string }) => Compilation<A>;
  readonly checkOwnership: (analysis: A) => readonly Diagnostic[];
  readonly engine: Pick<Engine, "run" | "simulate" | "control">;
  /** How the orders of a program are looked at; by the search of this room unless said otherwise. */
  readonly explore?: Runners["explore"];
}

export interface Checker {
  /** Judges one text. Whatever the program does is a verdict; only an aborted signal rejects. */
  check(request: CheckRequest): Promise<Verdict>;
}

export function createChecker<A extends Analysed>(parts: CheckerParts<A>): Checker {
  return { check: (request) => check(parts, request) };
}

async function check<A extends Analysed>(parts: CheckerParts<A>, request: CheckRequest): Promise<Verdict> {
  const { expectation, signal, onStage } = request;
  signal?.throwIfAborted();
  const { program, diagnostics: types, analysis } = parts.compile(request);
  onStage?.({ kind: "types", diagnostics: types });
  const unsound = program === null || types.some(isError);
  const ownership = unsound ? [] : parts.checkOwnership(analysis);
  if (!unsound) onStage?.({ kind: "ownership", diagnostics: ownership });

  const all = [...types, ...ownership];
  if (expectation.rejected !== null) return rejectionVerdict(expectation.rejected, all);
  if (unsound || ownership.some(isError)) return rejectedVerdict(all);
  signal?.throwIfAborted();
  const source = sourceFailures(expectation, analysis.sourceFile);
  return runProgram(runnersOf(parts), { ...request, program, source, warnings: all });
}

function runnersOf<A extends Analysed>({ engine, explore }: CheckerParts<A>): Runners {
  return {
    run: (program, options) => engine.run(program, options),
    simulate: (program, policies, options) => engine.simulate(program, policies, options),
    explore:
      explore ?? ((program, expectation, options) => exploreProgram(engine, program, expectation, options)),
  };
}
