import ts = require("typescript");

/**
 * Turns a TypeScript module that holds data, such as an exercise's metadata, into CommonJS without checking types. Throws
 * a `SyntaxError` that says where, if the text is no TypeScript.
 *
 * @example transpileData("export const n: number = 1;", "n.exercise.ts")
 */
export function transpileData(text: string, fileName: string): string {
  const compilerOptions: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.CommonJS,
    esModuleInterop: true,
  };
  const { outputText, diagnostics } = ts.transpileModule(text, {
    fileName,
    compilerOptions,
    reportDiagnostics: true,
  });
  const first = diagnostics?.[0];
  if (first !== undefined) throw new SyntaxError(told(first));
  return outputText;
}

/** As in "line 3: ',' expected." */
function told({ file, start, messageText }: ts.Diagnostic): string {
  const message = ts.flattenDiagnosticMessageText(messageText, " ");
  if (file === undefined || start === undefined) return message;
  return `line ${file.getLineAndCharacterOfPosition(start).line + 1}: ${message}`;
}
