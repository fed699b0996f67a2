import ts = require("typescript");

/** Turns a TypeScript module that holds data, such as an exercise's metadata, into CommonJS without checking types. */
export function transpileData(text: string, fileName: string): string {
  const compilerOptions: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.CommonJS,
    esModuleInterop: true,
  };
  return ts.transpileModule(text, { fileName, compilerOptions }).outputText;
}
