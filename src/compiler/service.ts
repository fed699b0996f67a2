import { posix } from "node:path";

import ts = require("typescript");

import { DISPOSABLE_TYPES } from "./disposable-types.js";

/** One program's text, parsed and bound, with the checker that answers for it. */
export interface Checked {
  readonly program: ts.Program;
  readonly sourceFile: ts.SourceFile;
  readonly checker: ts.TypeChecker;
  /** The declarations of `thread-lessons`. */
  readonly std: ts.SourceFile;
}

/** A warm language service that holds one learner's program at a time. */
export interface Service {
  check(text: string): Checked;
}

/** The module that programs import. */
export const STD_MODULE = "thread-lessons";

// The program lives at a virtual path, so that no folder of the learner's can change what its imports mean.
const PROGRAM_FILE = "/thread-lessons/program.ts";
const DISPOSABLE_FILE = "/thread-lessons/disposable.d.ts";

const OPTIONS: ts.CompilerOptions = {
  strict: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  moduleDetection: ts.ModuleDetectionKind.Force,
  lib: ["lib.es2023.d.ts"],
  types: [],
  skipLibCheck: true,
  sourceMap: true,
  removeComments: true,
  newLine: ts.NewLineKind.LineFeed,
};

/**
 * Starts a language service whose `thread-lessons` module is the declaration file `stdTypes`. The `globals.d.ts` beside
 * it declares what programs may use without an import: `console`.
 */
export function createService(stdTypes: string): Service {
  const std = stdTypes.replaceAll("\\", "/");
  const source = { text: "", version: 0 };
  const service = ts.createLanguageService(createHost(std, source));
  return {
    check(written) {
      // `#!` may only begin a file, and a program becomes the body of a function.
      const text = written.replace(/^#!/, "//");
      if (text !== source.text) {
        source.text = text;
        source.version += 1;
      }
      return currentProgram(service, std);
    },
  };
}

function currentProgram(service: ts.LanguageService, stdTypes: string): Checked {
  const program = service.getProgram();
  const sourceFile = program?.getSourceFile(PROGRAM_FILE);
  const std = program?.getSourceFile(stdTypes);
  if (!program || !sourceFile || !std)
    throw new Error(`there are no declarations of ${STD_MODULE} at ${stdTypes}`);
  return { program, sourceFile, checker: program.getTypeChecker(), std };
}

function createHost(std: string, source: { text: string; version: number }): ts.LanguageServiceHost {
  const packaged = createPackaged();
  const globals = posix.join(posix.dirname(std), "globals.d.ts");
  return {
    // A third of a first check was spent on the comments of the declarations.
    jsDocParsingMode: ts.JSDocParsingMode.ParseNone,
    getCompilationSettings: () => OPTIONS,
    getScriptFileNames: () => [globals, std, DISPOSABLE_FILE, PROGRAM_FILE],
    getScriptVersion: (file) => (file === PROGRAM_FILE ? String(source.version) : "0"),
    getScriptSnapshot: (file) => (file === PROGRAM_FILE ? snapshot(source.text) : packaged(file)),
    getCurrentDirectory: () => "/",
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    // No package.json: what a module is does not depend on the folders around it, and looking at each check is dear.
    fileExists: (file) => file === PROGRAM_FILE || (!isManifest(file) && packaged(file) !== undefined),
    readFile: (file) => (isManifest(file) ? undefined : ts.sys.readFile(file)),
    resolveModuleNameLiterals: (literals, importer) =>
      literals.map(({ text }) => ({ resolvedModule: resolveModule(text, importer, std) })),
  };
}

function isManifest(file: string): boolean {
  return posix.basename(file) === "package.json";
}

/** The declarations, which do not change while the service lives. */
function createPackaged(): (file: string) => ts.IScriptSnapshot | undefined {
  const known = new Map<string, ts.IScriptSnapshot | undefined>();
  return (file) => {
    if (!known.has(file))
      known.set(file, snapshot(file === DISPOSABLE_FILE ? DISPOSABLE_TYPES : ts.sys.readFile(file)));
    return known.get(file);
  };
}

function snapshot(text: string | undefined): ts.IScriptSnapshot | undefined {
  return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
}

function resolveModule(name: string, importer: string, std: string): ts.ResolvedModuleFull | undefined {
  if (name === STD_MODULE) return { resolvedFileName: std, extension: ts.Extension.Dts };
  if (importer === PROGRAM_FILE) return undefined;
  return ts.resolveModuleName(name, importer, OPTIONS, ts.sys).resolvedModule;
}
