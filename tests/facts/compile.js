// @ts-check
import { createCompiler } from "#lib/compiler/compiler.js";
import { checkOwnership } from "#lib/ownership/ownership.js";

const compiler = createCompiler();

/**
 * A program ready to run; throws when the compiler or the ownership check refuses it.
 *
 * @param {string} file
 * @param {string} text
 */
export function compileProgram(file, text) {
  const { program, analysis } = compiled(file, text);
  const [refusal] = errorsOf(analysis);
  if (refusal === undefined) return program;
  throw new Error(`${file}:${refusal.span.line}: ${refusal.code} ${refusal.message}`);
}

/**
 * The lines of a program in which the ownership check finds errors.
 *
 * @param {string} file
 * @param {string} text
 */
export function errorLines(file, text) {
  return new Set(errorsOf(compiled(file, text).analysis).map(({ span }) => span.line));
}

/**
 * @param {string} file
 * @param {string} text
 */
function compiled(file, text) {
  const { program, diagnostics, analysis } = compiler.compile({ file, text });
  if (program !== null) return { program, analysis };
  const [refusal] = diagnostics;
  throw new Error(`${file}:${refusal?.span.line}: ${refusal?.code} ${refusal?.message}`);
}

/** @param {import("#lib/compiler/analysis/analysis.js").Analysis} analysis */
function errorsOf(analysis) {
  return checkOwnership(analysis).filter(({ severity }) => severity === "error");
}
