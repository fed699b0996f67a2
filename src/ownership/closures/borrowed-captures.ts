import ts = require("typescript");

import type { Analysis } from "../../compiler/analysis/analysis.js";
import type { Capture, Closure } from "../../compiler/analysis/closures.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { lentBy } from "../lent/escaping-borrows.js";
import { complain, type Remark } from "../rule.js";
import { givesAway } from "./given-away.js";
import { isMereReference } from "./references.js";
import { endsBefore, scopeParameter } from "./scopes.js";
import { spawnedClosures } from "./spawned-closures.js";

/** E0373: a thread may outlive the function whose variables its closure borrows. */
export function borrowedCaptures(analysis: Analysis): readonly Diagnostic[] {
  const borrowing = spawnedClosures(analysis).filter(({ moved }) => !moved);
  return borrowing.flatMap((spawned) => {
    const scope = scopeParameter(spawned.scope, analysis);
    return borrows(spawned.closure, analysis)
      .filter(({ declaration }) => (scope ? endsBefore(declaration, scope) : !isLent(declaration, analysis)))
      .filter(({ capture }) => !scope || !capture || !isMereReference(capture, scope, analysis))
      .map((borrow) => report(spawned.closure, borrow, scope, analysis));
  });
}

/** What the caller has, E0521 is about. */
function isLent(declaration: ts.Node, analysis: Analysis): boolean {
  return ts.isMethodDeclaration(declaration)
    ? ts.isClassLike(declaration.parent)
    : lentBy(declaration, analysis) !== null;
}

export interface Borrow {
  /** Null for `this`. */
  readonly capture: Capture | null;
  readonly name: string;
  readonly use: ts.Node;
  readonly declaration: ts.Node;
}

/** What the closure uses of the functions around it and does not take. */
export function borrows({ node, captures, self }: Closure, analysis: Analysis): readonly Borrow[] {
  const variables = captures.filter((capture) => isBorrowed(capture, analysis)).map(borrowOf);
  const all = self
    ? [...variables, { capture: null, name: "this", use: self, declaration: receiverOf(node) }]
    : variables;
  return all.sort((a, b) => a.use.pos - b.use.pos);
}

function isBorrowed({ declaration, uses }: Capture, analysis: Analysis): boolean {
  if (ts.isFunctionDeclaration(declaration)) return capturesAnything(declaration, analysis);
  if (ts.isClassLike(declaration) || ts.isEnumDeclaration(declaration)) return false;
  return !uses.some((use) => givesAway(use, analysis));
}

/** A local function that captures nothing is an item: it lives as long as the program. */
function capturesAnything(
  declaration: ts.FunctionDeclaration,
  analysis: Analysis,
  seen = new Set<ts.Node>(),
): boolean {
  if (seen.has(declaration)) return false;
  seen.add(declaration);
  const captures = analysis.closures.get(declaration)?.captures ?? [];
  return captures.some(({ declaration: used }) =>
    ts.isFunctionDeclaration(used) ? capturesAnything(used, analysis, seen) : true,
  );
}

function borrowOf(capture: Capture): Borrow {
  const { name, uses, declaration } = capture;
  return { capture, name, use: uses[0] ?? declaration, declaration };
}

/** The function whose `this` an arrow function uses. */
function receiverOf(node: ts.Node): ts.Node {
  const isReceiver = (at: ts.Node): boolean => ts.isFunctionLike(at) && !ts.isArrowFunction(at);
  return ts.findAncestor(node.parent, isReceiver) ?? node.getSourceFile();
}

function report(
  { node }: Closure,
  { name, use }: Borrow,
  scope: ts.ParameterDeclaration | null,
  analysis: Analysis,
): Diagnostic {
  const lifetime = scope ? "'1" : "'static";
  const scopeRemark: Remark[] = scope ? [{ node: scope.name, text: "has type `&'1 Scope<'1, '_>`" }] : [];
  return complain(
    {
      code: "E0373",
      message: `closure may outlive the current function, but it borrows \`${name}\`, which is owned by the current function`,
      remarks: [
        { node, text: `may outlive borrowed value \`${name}\`` },
        { node: use, text: `\`${name}\` is borrowed here` },
        ...scopeRemark,
      ],
      notes: [`function requires argument type to outlive \`${lifetime}\``],
      help: `to force the closure to take ownership of \`${name}\` (and any other referenced variables), use the \`move\` keyword: \`${moved(node)}\``,
    },
    analysis,
  );
}

export function moved(node: Closure["node"]): string {
  if (ts.isFunctionDeclaration(node)) return `move(${node.name?.text ?? "f"})`;
  const parameters = node.parameters.map((parameter) => parameter.getText()).join(", ");
  return ts.isArrowFunction(node) ? `move((${parameters}) => …)` : `move(function (${parameters}) { … })`;
}
