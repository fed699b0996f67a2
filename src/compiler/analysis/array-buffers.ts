import ts = require("typescript");

import type { Checked } from "../service.js";

/** What tells where the memory of a typed array is. */
const NAMES = new Set(["buffer", "byteOffset"]);

/** Whether the program asks a view for its buffer. By a detour that the types do not show, any such name will do. */
export function asksForBuffers({ sourceFile, checker, program }: Checked): boolean {
  if (!/\b(?:buffer|byteOffset)\b/.test(sourceFile.text)) return false;
  const isLibrarys = (name: ts.Node): boolean => {
    const declared = checker.getSymbolAtLocation(name)?.declarations ?? [];
    return declared.some((one) => program.isSourceFileDefaultLibrary(one.getSourceFile()));
  };
  const asks = (node: ts.Node): boolean => {
    if (ts.isPropertyAccessExpression(node) && NAMES.has(node.name.text) && isLibrarys(node.name))
      return true;
    if (ts.isBindingElement(node) && NAMES.has((node.propertyName ?? node.name).getText(sourceFile)))
      return true;
    if (ts.isStringLiteralLike(node) && NAMES.has(node.text)) return true;
    return ts.forEachChild(node, asks) ?? false;
  };
  return asks(sourceFile);
}
