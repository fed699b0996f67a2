import ts = require("typescript");

import type { Analysis } from "../../compiler/analysis/analysis.js";
import { encloses } from "../../compiler/analysis/names.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { type Spawned, spawnedClosures } from "../closures/spawned-closures.js";
import { complain, type Remark } from "../rule.js";
import { siteOf } from "../threads/spawn-bounds.js";
import { isBehindReference, isLentParameter } from "./lent-parameters.js";

/** What a thread would use of its spawner's caller. */
interface Escape {
  readonly name: string;
  /** Where the reference comes from: a parameter, or the method that has the `this`. */
  readonly owner: ts.ParameterDeclaration | ts.MethodDeclaration;
}

/** E0521: who calls a function lends it what it passes until the function returns, and no longer. */
export function escapingBorrows(analysis: Analysis): readonly Diagnostic[] {
  const detached = spawnedClosures(analysis).filter(({ scope }) => scope === null);
  return detached.flatMap((spawned) =>
    escapesOf(spawned, analysis)
      .filter((found) => !detached.some((outer) => isAround(outer, spawned, found)))
      .map((found) => report(spawned, found, analysis)),
  );
}

/** The lent values that a closure captures; by `move` it takes only the reference along. */
export function escapesOf({ closure, moved }: Spawned, analysis: Analysis): readonly Escape[] {
  const lent = closure.captures.flatMap(({ name, declaration }): readonly Escape[] => {
    const owner = lentBy(declaration, analysis);
    return owner ? [{ name, owner }] : [];
  });
  // A method that moves its `this` to a thread is taken for one that owns it.
  const method = closure.self && !moved ? methodAround(closure.self) : null;
  return method ? [...lent, { name: "this", owner: method }] : lent;
}

/** The parameter by which a variable is, or leads to, what the caller has; null for what a function owns. */
export function lentBy(declaration: ts.Node, analysis: Analysis): ts.ParameterDeclaration | null {
  if (!ts.isParameter(declaration) && !ts.isBindingElement(declaration)) return null;
  const parameter = ts.findAncestor<ts.ParameterDeclaration>(declaration, ts.isParameter);
  if (!parameter || !isBehindReference(declaration, analysis)) return null;
  return isLentParameter(parameter, analysis) ? parameter : null;
}

/** The method of a class that a `this` belongs to. */
export function methodAround(self: ts.Node): ts.MethodDeclaration | null {
  const owner = ts.findAncestor(
    self.parent,
    (at) => (ts.isFunctionLike(at) && !ts.isArrowFunction(at)) || ts.isPropertyDeclaration(at),
  );
  return owner && ts.isMethodDeclaration(owner) && ts.isClassLike(owner.parent) ? owner : null;
}

/** Whether a thread inside of another one has the reference from there. */
function isAround(outer: Spawned, { closure }: Spawned, { owner }: Escape): boolean {
  const { node } = outer.closure;
  return node !== closure.node && encloses(node, closure.node) && encloses(owner.parent, node);
}

function report({ closure, moved }: Spawned, { name, owner }: Escape, analysis: Analysis): Diagnostic {
  const { call } = siteOf(closure.node, analysis) ?? {};
  const kind = kindOf(ts.isParameter(owner) ? owner.parent : owner);
  const self: Remark = {
    node: owner.name,
    text: `\`${name}\` is a reference that is only valid in the ${kind} body`,
  };
  return complain(
    {
      code: "E0521",
      message: `borrowed data escapes outside of ${kind}`,
      remarks: [{ node: call ?? closure.node, text: `\`${name}\` escapes the ${kind} body here` }, self],
      notes: [
        ts.isParameter(owner)
          ? `a parameter whose type is not \`Own<…>\` is a reference, Rust's \`&\`: whoever called the ${kind} still has the value, and may drop it while the thread runs`
          : "`this` is a reference, Rust's `&self`: whoever called the method still has the object, and may drop it while the thread runs",
        "argument requires that the reference must outlive `'static`",
      ],
      help: ts.isParameter(owner) ? ownIt(owner, moved) : TAKE_OUT,
    },
    analysis,
  );
}

function kindOf(owner: ts.SignatureDeclaration): "function" | "method" | "closure" {
  if (ts.isMethodDeclaration(owner)) return "method";
  return ts.isArrowFunction(owner) || ts.isFunctionExpression(owner) ? "closure" : "function";
}

const SCOPE = "start the thread in a scope, by `s.spawn`";
const TAKE_OUT = `give the thread what it needs in a variable of its own, as \`const copy = [...this.list]\` and \`move(() => …)\`, or ${SCOPE}`;

function ownIt({ name, type }: ts.ParameterDeclaration, moved: boolean): string {
  const owned = `\`${name.getText()}: Own<${type?.getText().replace(/^readonly /, "") ?? "…"}>\``;
  return `let the function own it, ${owned}${moved ? "" : ", and give it to the thread by `move`"}; or ${SCOPE}`;
}
