import ts from "typescript";
import type { Analysis } from "../../compiler/analysis/analysis.js";
import { bare } from "../../compiler/analysis/expressions.js";
import { declarationOf, isModuleLevel } from "../../compiler/analysis/names.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { findMutations, type Mutation } from "../mutations.js";
import { complain } from "../rule.js";

/** E0594, E0596, E0133: module-level objects and static fields that are changed would change in one thread only. */
export function mutatedStatics(analysis: Analysis): readonly Diagnostic[] {
  return findMutations(analysis).flatMap((mutation) => {
    const place = rootOf(mutation.target, analysis);
    if (!place) return [];
    return [
      ts.isPropertyDeclaration(place.declaration)
        ? mutableField(place, analysis)
        : immutable(place, mutation, analysis),
    ];
  });
}

/** The module-level declaration that a changed expression belongs to. */
interface Place {
  readonly declaration: ts.VariableDeclaration | ts.PropertyDeclaration;
  /** `LIMITS` of `LIMITS.max[0] = 1`, `Counter.total` of `Counter.total += 1`. */
  readonly root: ts.Expression;
  readonly target: ts.Expression;
}

function rootOf(target: ts.Expression, analysis: Analysis): Place | null {
  for (let at = bare(target); ; at = bare(at.expression)) {
    const declaration = staticField(at, analysis) ?? constant(at, target, analysis);
    if (declaration) return { declaration, root: at, target };
    if (!ts.isPropertyAccessExpression(at) && !ts.isElementAccessExpression(at)) return null;
  }
}

function staticField(node: ts.Expression, { checker }: Analysis): ts.PropertyDeclaration | null {
  if (!ts.isPropertyAccessExpression(node)) return null;
  const declaration = checker.getSymbolAtLocation(node.name)?.valueDeclaration;
  if (!declaration || !ts.isPropertyDeclaration(declaration)) return null;
  return ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Static ? declaration : null;
}

// The plain assignment of a module-level `let` belongs to the rule about `let`, that of a `const` to TypeScript.
function constant(
  node: ts.Expression,
  target: ts.Expression,
  { checker }: Analysis,
): ts.VariableDeclaration | null {
  if (!ts.isIdentifier(node)) return null;
  const declaration = declarationOf(node, checker)?.declaration;
  if (!declaration || !ts.isVariableDeclaration(declaration) || !isModuleLevel(declaration)) return null;
  if (!(ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Constant)) return null;
  const reassigned = bare(target) === node && !isReceiver(node);
  return reassigned ? null : declaration;
}

/** Whether a method is called on `node`, or it is an argument of `Object.assign`: its contents change, not the name. */
function isReceiver(node: ts.Expression): boolean {
  return ts.isPropertyAccessExpression(node.parent) || ts.isCallExpression(node.parent);
}

function immutable({ declaration, root, target }: Place, { kind }: Mutation, analysis: Analysis): Diagnostic {
  const name = root.getText();
  const assigned = kind === "assigned";
  return complain(
    {
      code: assigned ? "E0594" : "E0596",
      message: assigned
        ? `cannot assign to \`${placeText(target)}\`, as \`${name}\` is an immutable static item`
        : `cannot borrow immutable static item \`${name}\` as mutable`,
      remarks: [
        { node: target, text: assigned ? "cannot assign" : "cannot borrow as mutable" },
        {
          node: declaration.name,
          text: `this \`static\` cannot be ${assigned ? "written to" : "borrowed as mutable"}`,
        },
      ],
      notes: ["every thread evaluates the module by itself, so the others would not see the change"],
      help: `share it by \`const ${name} = new Mutex(…)\`, or give each thread its own by \`threadLocal(() => …)\``,
    },
    analysis,
  );
}

function mutableField({ declaration, root }: Place, analysis: Analysis): Diagnostic {
  return complain(
    {
      code: "E0133",
      message: "use of mutable static is unsafe and requires unsafe function or block",
      remarks: [
        { node: root, text: "use of mutable static" },
        { node: declaration.name, text: "every thread would have a copy of its own" },
      ],
      notes: [
        "mutable statics can be mutated by multiple threads: aliasing violations or data races will cause undefined behavior",
      ],
      help: `share it by \`static readonly ${declaration.name.getText()} = new AtomicI32(…)\` or \`new Mutex(…)\``,
    },
    analysis,
  );
}

/** rustc writes `A[_]` for every element. */
function placeText(target: ts.Expression): string {
  const place = bare(target);
  return ts.isElementAccessExpression(place) ? `${place.expression.getText()}[_]` : place.getText();
}
