import { fileURLToPath } from "node:url";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Program } from "../engine/program.js";
import { type Analysis, analyse } from "./analysis/analysis.js";
import { emitProgram } from "./emit/emit.js";
import { reject } from "./reject/reject.js";
import { unlessTooDeep } from "./reject/too-deep.js";
import { createService } from "./service.js";

/** What comes of compiling one source file. */
export interface Compilation {
  /** The runnable program; null when there are diagnostics. */
  readonly program: Program | null;
  /** Syntax errors, type errors and what a program of this course may not be, in source order. */
  readonly diagnostics: readonly Diagnostic[];
  /** What the ownership rules ask for; it is there for erroneous programs too. */
  readonly analysis: Analysis;
}

/** A warm compiler: the first call takes a third of a second, later ones a few hundredths. */
export interface Compiler {
  /** Compiles `text`, whatever the disk holds; `file` is only its name. */
  compile(source: { readonly file: string; readonly text: string }): Compilation;
}

/** How to make a compiler. */
export interface CompilerOptions {
  /** The declaration file of the module `thread-lessons`; by default the one of this package. */
  readonly stdTypes?: string;
}

/** Makes a compiler that stays warm between saves. */
export function createCompiler({ stdTypes = OWN_STD_TYPES }: CompilerOptions = {}): Compiler {
  const service = createService(stdTypes);
  const compile: Compiler["compile"] = ({ file, text }) => {
    const analysis = analyse(file, service.check(text));
    const diagnostics = reject(analysis);
    return { program: diagnostics.length > 0 ? null : emitProgram(analysis), diagnostics, analysis };
  };
  const refused = (file: string, diagnostic: Diagnostic): Compilation => ({
    ...compile({ file, text: "" }),
    program: null,
    diagnostics: [diagnostic],
  });
  return {
    compile: (source) =>
      unlessTooDeep(
        source.file,
        () => compile(source),
        (tooDeep) => refused(source.file, tooDeep),
      ),
  };
}

const OWN_STD_TYPES = fileURLToPath(new URL("../std/index.d.ts", import.meta.url));
