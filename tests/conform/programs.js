// @ts-check
import { readdirSync, readFileSync } from "node:fs";
import { createCompiler } from "#lib/compiler/compiler.js";
import { checkOwnership } from "#lib/ownership/ownership.js";

const folder = new URL("./programs/", import.meta.url);

/** @typedef {{ readonly name: string; readonly program: import("#lib/engine/program.js").Program }} Compiled */

/** The names of all programs. */
export function programNames() {
  return readdirSync(folder).map((file) => file.replace(/\.ts$/, ""));
}

/**
 * These programs, ready to run.
 *
 * @param {readonly string[]} names
 * @returns {readonly Compiled[]}
 */
export function compileAll(names) {
  const compiler = createCompiler();
  return names.map((name) => ({ name, program: compile(compiler, `${name}.ts`) }));
}

/**
 * @param {import("#lib/compiler/compiler.js").Compiler} compiler
 * @param {string} file
 */
function compile(compiler, file) {
  const text = readFileSync(new URL(file, folder), "utf8");
  const { program, diagnostics, analysis } = compiler.compile({ file, text });
  const [refusal] = [
    ...diagnostics,
    ...checkOwnership(analysis).filter(({ severity }) => severity === "error"),
  ];
  if (program !== null && refusal === undefined) return program;
  throw new Error(`${file}:${refusal?.span.line}: ${refusal?.code} ${refusal?.message}`);
}
