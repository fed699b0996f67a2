import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { renderDiagnostic } from "../diagnostics/render.js";
import type { Palette } from "../diagnostics/style.js";
import type { Program } from "../engine/program.js";
import type { Colours } from "../terminal/colour.js";
import { UserError } from "../user-error.js";
import type { Context } from "./context.js";
import type { FrontEnd } from "./workshop.js";

/** A program file and all that is said about it before it runs. */
export interface CompiledFile {
  readonly file: string;
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
  /** Null when there are errors. */
  readonly program: Program | null;
}

/** Compiles any file, of a course or not, and checks its ownership. */
export async function compileFile(frontEnd: FrontEnd, { cwd }: Context, file: string): Promise<CompiledFile> {
  return compileText(frontEnd, file, await readProgram(resolve(cwd, file)));
}

/** Compiles a text that stands in `file`, or will, and checks its ownership. */
export function compileText(frontEnd: FrontEnd, file: string, text: string): CompiledFile {
  const { program, diagnostics, analysis } = frontEnd.compile({ file, text });
  const all = program === null ? diagnostics : [...diagnostics, ...frontEnd.checkOwnership(analysis)];
  return { file, text, diagnostics: all, program: all.some(isError) ? null : program };
}

/** Whether a diagnostic keeps its program from running. */
export function isError({ severity }: Diagnostic): boolean {
  return severity === "error";
}

/** All that is said about a program, as text for the terminal; empty when nothing is. */
export function renderAll({ colours, columns }: Context, { diagnostics, text }: CompiledFile): string {
  const style = { colour: paletteOf(colours), width: columns };
  return diagnostics.map((diagnostic) => renderDiagnostic(diagnostic, text, style)).join("\n\n");
}

/** What diagnostics are coloured with. */
export function paletteOf({ red, yellow, blue, bold }: Colours): Palette {
  return { error: red.bold, warning: yellow.bold, accent: blue.bold, strong: bold };
}

async function readProgram(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? cause.code : "";
    const what =
      code === "ENOENT"
        ? "there is no such file"
        : code === "EISDIR"
          ? "this is a folder"
          : "the file cannot be read";
    throw new UserError({ code: "unreadable", what, where: file, help: "name a TypeScript program", cause });
  }
}
