import type { Engine } from "../engine/engine.js";
import type { Program } from "../engine/program.js";
import { UserError } from "../user-error.js";
import type { ChosenProgram } from "./choose-program.js";
import type { Context } from "./context.js";
import { exitCodes } from "./exit-codes.js";
import { compileFile, renderAll } from "./programs.js";
import { type Origin, originOf } from "./schedules.js";
import { openEngine, openFrontEnd } from "./workshop.js";

/** A program that can run, and what runs it. */
export interface Ready {
  readonly program: Program;
  readonly text: string;
  readonly origin: Origin;
  readonly engine: Engine;
}

/** What to do besides. */
export interface Besides {
  /** Called with the origin before anything is done; may throw, if the text is none to begin with. */
  readonly onText?: (origin: Origin) => void;
  /** The exit code where the program is rejected. */
  readonly rejected?: number;
}

/** Compiles a program and does something with it; one that is rejected has its diagnostics shown instead. */
export async function withProgram(
  context: Context,
  { name, file }: ChosenProgram,
  use: (ready: Ready) => Promise<number>,
  { onText, rejected = exitCodes.failed }: Besides = {},
): Promise<number> {
  const engine = await openEngine(context.lifetime, { processes: 1 });
  try {
    const compiled = await compileFile(await openFrontEnd(), context, file);
    const { program, text } = compiled;
    const origin = originOf(name, text);
    onText?.(origin);
    if (program !== null) return await use({ program, text, origin, engine }).catch(explained);
    context.complain(renderAll(context, compiled));
    return rejected;
  } finally {
    await engine.close();
  }
}

/** A program can take its process down with it: that is no bug of ours. */
function explained(error: unknown): never {
  if (!(error instanceof Error) || error.name !== "ProcessDied") throw error;
  const help = "does the program take more memory than there is? Run it with `thread-lessons exec`";
  throw new UserError({ code: "process-died", what: error.message, help, cause: error });
}
