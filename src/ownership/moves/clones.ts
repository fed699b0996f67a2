import ts = require("typescript");

import type { Analysis } from "../../compiler/analysis/analysis.js";
import { stdTypeName } from "../../compiler/analysis/std-types.js";

/** How a program makes a second value of a type, as code; empty where there is no short way. */
export function cloneOf(name: string, type: ts.Type, analysis: Analysis): string {
  const std = stdTypeName(type, analysis);
  if (std !== null && /^(Arc|Rc|Weak|RcWeak)$/.test(std)) return `${std}.clone(${name})`;
  if (std === "Sender" || std === "SyncSender") return `${name}.clone()`;
  if (analysis.checker.isArrayType(type)) return `[...${name}]`;
  if (isLibrary(type, analysis) && /^(Map|Set)$/.test(type.symbol.name))
    return `new ${type.symbol.name}(${name})`;
  return isPlainObject(type) ? `{ ...${name} }` : "";
}

function isLibrary({ symbol }: ts.Type, { program }: Analysis): boolean {
  const declaration = symbol?.declarations?.[0];
  return declaration !== undefined && program.isSourceFileDefaultLibrary(declaration.getSourceFile());
}

function isPlainObject({ symbol }: ts.Type): boolean {
  return symbol?.name === ts.InternalSymbolName.Object || symbol?.name === ts.InternalSymbolName.Type;
}
