import ts = require("typescript");

import type { Analysis } from "../../compiler/analysis/analysis.js";
import { bare, isAccess } from "../../compiler/analysis/expressions.js";
import { isModuleLevel } from "../../compiler/analysis/names.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { findMutations } from "../mutations.js";
import { accessesOf } from "../places/access.js";
import type { Access } from "../places/climb.js";
import { wouldChange } from "../places/effects.js";
import { complain } from "../rule.js";
import { sharedNumber } from "../sharing.js";

/** E0594, E0596, E0133: module-level objects and static fields that are changed would change in one thread only. */
export function mutatedStatics(analysis: Analysis): readonly Diagnostic[] {
  const constants = accessesOf(analysis).flatMap((access) => {
    const declaration = constantOf(access);
    return declaration && wouldChange(access, analysis) ? [immutable(access, declaration, analysis)] : [];
  });
  const fields = findMutations(analysis).flatMap(({ target }) => {
    const found = staticFieldIn(target, analysis);
    return found ? [mutableField(found, analysis)] : [];
  });
  return [...constants, ...fields];
}

// The plain assignment of a module-level `let` belongs to the rule about `let`, that of a `const` to TypeScript.
function constantOf({ place, mutation, use }: Access): ts.VariableDeclaration | null {
  const { declaration } = place;
  if (!ts.isVariableDeclaration(declaration) || !isModuleLevel(declaration)) return null;
  if (!(ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Constant)) return null;
  return mutation?.kind === "assigned" && mutation.target === use ? null : declaration;
}

function immutable(access: Access, declaration: ts.VariableDeclaration, analysis: Analysis): Diagnostic {
  const { mutation, expression, use, text } = access;
  const target = mutation?.target ?? expression;
  const name = declaration.name.getText();
  const assigned = mutation?.kind === "assigned";
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
      notes: [
        ...(use.getText() === name ? [] : [`\`${text}\` is the same object as \`${name}\`, or a part of it`]),
        "every thread evaluates the module by itself, so the others would not see the change",
      ],
      help: `share it by \`const ${name} = new Mutex(…)\`, or give each thread its own by \`threadLocal(() => …)\``,
    },
    analysis,
  );
}

/** A static field of a class, as `Counter.total` of `Counter.total += 1`, with where it is declared. */
interface StaticField {
  readonly root: ts.Expression;
  readonly declaration: ts.PropertyDeclaration;
}

function staticFieldIn(target: ts.Expression, analysis: Analysis): StaticField | null {
  const root = bare(target);
  const declaration = staticField(root, analysis);
  if (declaration) return { root, declaration };
  return isAccess(root) ? staticFieldIn(root.expression, analysis) : null;
}

function staticField(node: ts.Expression, { checker }: Analysis): ts.PropertyDeclaration | null {
  if (!ts.isPropertyAccessExpression(node)) return null;
  const declaration = checker.getSymbolAtLocation(node.name)?.valueDeclaration;
  if (!declaration || !ts.isPropertyDeclaration(declaration)) return null;
  return ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Static ? declaration : null;
}

function mutableField({ declaration, root }: StaticField, analysis: Analysis): Diagnostic {
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
      help: `share it by \`static readonly ${declaration.name.getText()} = …\` with ${sharedNumber(analysis)}`,
    },
    analysis,
  );
}

/** rustc writes `A[_]` for every element. */
function placeText(target: ts.Expression): string {
  const place = bare(target);
  return ts.isElementAccessExpression(place) ? `${place.expression.getText()}[_]` : place.getText();
}
