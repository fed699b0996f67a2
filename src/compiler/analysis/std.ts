import ts = require("typescript");

import type { Checked } from "../service.js";
import { calleeName } from "./expressions.js";

/** Whether a declaration belongs to `thread-lessons` itself: neither the program's nor the ES library's. */
export function isStdDeclaration(
  declaration: ts.Node,
  program: ts.Program,
  sourceFile: ts.SourceFile,
): boolean {
  const file = declaration.getSourceFile();
  return file !== sourceFile && !program.isSourceFileDefaultLibrary(file);
}

/** The name of what `call` calls, when that is std's: `spawn` for `thread.spawn(f)`, `Mutex` for `new Mutex(0)`. */
export function stdCallee(call: ts.CallExpression | ts.NewExpression, scope: StdScope): string | null {
  const callee = calleeName(call.expression);
  const symbol = scope.checker.getSymbolAtLocation(callee);
  if (!symbol || !ts.isIdentifier(callee)) return null;
  const specifier = symbol.declarations?.find(ts.isImportSpecifier);
  if (specifier) return (specifier.propertyName ?? specifier.name).text;
  const declaration = symbol.declarations?.[0];
  if (declaration && isStdDeclaration(declaration, scope.program, scope.sourceFile)) return callee.text;
  return symbol.flags & ts.SymbolFlags.Variable ? stdSignature(call, scope) : null;
}

/** What the questions about std need to know. */
export interface StdScope {
  readonly program: ts.Program;
  readonly sourceFile: ts.SourceFile;
  readonly checker: ts.TypeChecker;
}

/** Whether programs can import a name. */
export function isOffered(name: string, { checker, std }: Pick<Checked, "checker" | "std">): boolean {
  const module = checker.getSymbolAtLocation(std);
  return module !== undefined && checker.tryGetMemberInModuleExports(name, module) !== undefined;
}

// `const { spawn } = thread;` makes a variable of the program, but its type's signature still lies in std.
function stdSignature(call: ts.CallExpression | ts.NewExpression, scope: StdScope): string | null {
  const declaration = scope.checker.getResolvedSignature(call)?.declaration;
  if (!declaration || !isStdDeclaration(declaration, scope.program, scope.sourceFile)) return null;
  const { parent } = declaration;
  const name = ts.isPropertySignature(parent) ? parent.name : ts.getNameOfDeclaration(declaration);
  return name && ts.isIdentifier(name) ? name.text : null;
}
