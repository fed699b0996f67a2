import ts = require("typescript");

import type { Analysis } from "../../compiler/analysis/analysis.js";
import { isReference } from "../../compiler/analysis/names.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { complain } from "../rule.js";

/** The names of JavaScript's own memory without rules, and what to use instead. */
const INSTEAD: ReadonlyMap<string, string> = new Map([
  [
    "SharedArrayBuffer",
    "lend a typed array, as `new Float64Array(n)`, to scoped threads, or share it in a `Mutex`: neither copies it",
  ],
  ["Atomics", "use `new AtomicI32(0)` and its kin"],
]);

/** E0133: no order of threads could be proved right where they share raw memory. */
export function rawMemory(analysis: Analysis): readonly Diagnostic[] {
  if (!/\b(?:SharedArrayBuffer|Atomics)\b/.test(analysis.sourceFile.text)) return [];
  const found: Diagnostic[] = [];
  const visit = (node: ts.Node): void => {
    const help = ts.isIdentifier(node) && isLibrarys(node, analysis) ? INSTEAD.get(node.text) : undefined;
    if (help !== undefined) found.push(complaint(node, help, analysis));
    else ts.forEachChild(node, visit);
  };
  visit(analysis.sourceFile);
  return found;
}

/** Whether a name in an expression is one of the language's own. */
function isLibrarys(name: ts.Identifier, { checker, program }: Analysis): boolean {
  if (!INSTEAD.has(name.text) || !isReference(name) || ts.isTypeNode(name.parent)) return false;
  const declared = checker.getSymbolAtLocation(name)?.declarations ?? [];
  return declared.some((one) => program.isSourceFileDefaultLibrary(one.getSourceFile()));
}

function complaint(node: ts.Node, help: string, analysis: Analysis): Diagnostic {
  return complain(
    {
      code: "E0133",
      message: "use of raw shared memory is unsafe and requires unsafe function or block",
      remarks: [{ node, text: "use of raw shared memory" }],
      notes: ["what threads do to raw memory has no order that could be checked"],
      help,
    },
    analysis,
  );
}
