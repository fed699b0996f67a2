import type { Analysis } from "../compiler/analysis/analysis.js";
import type { Compiler } from "../compiler/compiler.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Engine } from "../engine/engine.js";
import type { Lifetime } from "../terminal/lifetime.js";
import { loadFast } from "./code-cache.js";

/** What says whether a text may run. */
export interface FrontEnd {
  readonly compile: Compiler["compile"];
  readonly checkOwnership: (analysis: Analysis) => readonly Diagnostic[];
}

/** Loads the compiler, which takes a while: only for commands that need it. */
export async function openFrontEnd(): Promise<FrontEnd> {
  loadFast("typescript");
  const { createCompiler } = await import("../compiler/compiler.js");
  const { unlessTooDeep } = await import("../compiler/reject/too-deep.js");
  const { checkOwnership } = await import("../ownership/ownership.js");
  return {
    compile: createCompiler().compile,
    checkOwnership: (analysis) =>
      unlessTooDeep(
        analysis.file,
        () => checkOwnership(analysis),
        (tooDeep) => [tooDeep],
      ),
  };
}

/**
 * Starts an engine, which warms itself while the caller goes on, and ends however this process ends. With `inherit`
 * programs write to our own stdout and stderr. A verdict takes two `processes`: one for real threads, one for the search.
 */
export async function openEngine(
  lifetime: Lifetime,
  { inherit = false, processes = 2 } = {},
): Promise<Engine> {
  const { createEngine } = await import("../engine/host.js");
  const engine = createEngine({ library: new URL("../std/worker.bundle.js", import.meta.url), inherit });
  lifetime.atStop(() => engine.close());
  // A spare that cannot start is reported by the run that needs it.
  engine.warm(processes).catch(() => undefined);
  return engine;
}
