import ts = require("typescript");

import type { Analysis } from "../../compiler/analysis/analysis.js";
import { bare } from "../../compiler/analysis/expressions.js";
import { declarationOf, encloses } from "../../compiler/analysis/names.js";
import { isJoin } from "../closures/parallel-calls.js";
import { endsBefore, scopeParameter } from "../closures/scopes.js";
import { closuresIn } from "../closures/spawned-closures.js";
import { onceForEach, type PerKey } from "../once.js";
import { type Place, partOf } from "../places/place.js";
import { placeOf } from "../places/places.js";
import { type Borrow, borrowsOf, isSameCall } from "./borrow.js";
import type { Loan } from "./loans.js";

/** What the threads borrow that a call starts: by itself, or in a function of the program's that it calls. */
export function loansAt(call: ts.CallExpression, analysis: Analysis): readonly Loan[] {
  const site = siteOf(call, analysis);
  if (site) return loansOf(site, analysis);
  const callee = ownCallee(call, analysis);
  if (!callee) return [];
  return [
    ...loansIn(callee, analysis).flatMap((loan) => passedOn(loan, callee, call, analysis)),
    ...jobsIn(callee, analysis).flatMap((job) => loansOf(jobAt(job, call, analysis), analysis)),
  ];
}

/** A closure that becomes a scoped thread. */
interface Job {
  readonly call: ts.CallExpression;
  readonly argument: ts.Expression | null;
  readonly scope: ts.Expression | null;
}

function siteOf(call: ts.CallExpression, { spawns }: Analysis): Job | null {
  return spawns.find((site) => site.call === call) ?? null;
}

function loansOf({ call, argument, scope: name }: Job, analysis: Analysis): readonly Loan[] {
  if (!name || !argument || parameterNamed(argument, analysis)) return [];
  const scope = scopeParameter(name, analysis);
  return heldByAny(argument, analysis)
    .filter(({ place }) => !scope || outlives(place, scope))
    .map((borrow) => ({ ...borrow, spawn: call, until: "scope ends", scope, earlier: null }));
}

/** What the first closure of `join` borrows while the second one runs; `node` may be that argument. */
export function loansOfJoin(node: ts.Node, analysis: Analysis): readonly Loan[] {
  const call = ts.findAncestor(node.parent, (at) => !ts.isParenthesizedExpression(at));
  if (!call || !ts.isCallExpression(call) || !isJoin(call, analysis)) return [];
  const [first] = call.arguments;
  if (!first || bare(first) !== node) return [];
  return heldByAny(first, analysis).map((borrow) => ({
    ...borrow,
    spawn: call,
    until: "call returns",
    scope: null,
    earlier: null,
  }));
}

/** What the closures hold that an expression may be. */
function heldByAny(expression: ts.Expression, analysis: Analysis): readonly Borrow[] {
  return closuresIn(expression, analysis)
    .flatMap(({ closure }) => borrowsOf(closure, analysis).flat())
    .filter(({ kind }) => kind === "mutable" || kind === "immutable");
}

/** The closures that a function gets and makes threads of, in a scope around it. */
const jobsIn: PerKey<ts.SignatureDeclaration, readonly Job[]> = onceForEach(
  [],
  (owner, analysis): readonly Job[] =>
    callsIn(owner)
      .flatMap((call): readonly Job[] => {
        const site = siteOf(call, analysis);
        const callee = ownCallee(call, analysis);
        if (site || !callee) return site ? [site] : [];
        return jobsIn(callee, analysis).map((job) => jobAt(job, call, analysis));
      })
      .filter(({ argument }) => argument && parameterNamed(argument, analysis)?.parent === owner)
      .filter(({ scope }) => isAround(scopeParameter(scope, analysis), owner)),
);

/** Whether a function's end leaves the scope open. */
function isAround(scope: ts.ParameterDeclaration | null, owner: ts.Node): boolean {
  return scope !== null && (scope.parent === owner || !encloses(owner, scope));
}

/** A job of a called function, as the call gives it. */
function jobAt({ argument, scope }: Job, call: ts.CallExpression, analysis: Analysis): Job {
  const given = (name: ts.Expression | null): ts.Expression | null => {
    const parameter = name && parameterNamed(name, analysis);
    return parameter ? argumentFor(parameter, call) : name;
  };
  return { call, argument: given(argument), scope: given(scope) };
}

function parameterNamed(expression: ts.Expression, { checker }: Analysis): ts.ParameterDeclaration | null {
  const value = bare(expression);
  const declaration = ts.isIdentifier(value) ? declarationOf(value, checker)?.declaration : null;
  return declaration && ts.isParameter(declaration) ? declaration : null;
}

function ownCallee(
  call: ts.CallExpression,
  { checker, sourceFile }: Analysis,
): ts.SignatureDeclaration | null {
  const callee = checker.getResolvedSignature(call)?.declaration;
  if (!callee || ts.isJSDocSignature(callee)) return null;
  return callee.getSourceFile() === sourceFile ? callee : null;
}

function callsIn(owner: ts.Node): readonly ts.CallExpression[] {
  const found: ts.CallExpression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) found.push(node);
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(owner, visit);
  return found;
}

/** Whether a scoped thread may borrow a place: E0373 is for those that end before. */
function outlives({ declaration }: Place, scope: ts.ParameterDeclaration): boolean {
  const isLent = ts.isParameter(declaration) && declaration.parent === scope.parent;
  return isLent || !endsBefore(declaration, scope);
}

/** What the threads of scopes around a function borrow that it starts. */
const loansIn: PerKey<ts.SignatureDeclaration, readonly Loan[]> = onceForEach([], (owner, analysis) =>
  callsIn(owner)
    .flatMap((call) => loansAt(call, analysis))
    .filter(({ scope }) => isAround(scope, owner)),
);

/** A loan that a function makes of what its caller has or gave it, as the caller sees it. */
function passedOn(
  loan: Loan,
  callee: ts.SignatureDeclaration,
  call: ts.CallExpression,
  analysis: Analysis,
): readonly Loan[] {
  const { place, scope } = loan;
  const outer = scope && scope.parent === callee ? argumentFor(scope, call) : null;
  const passed = { ...loan, spawn: call, scope: outer ? scopeParameter(outer, analysis) : scope };
  if (!encloses(callee, place.declaration)) return isSameCall(place.declaration, call) ? [passed] : [];
  const argument = ts.isParameter(place.declaration) ? argumentFor(place.declaration, call) : null;
  const given = argument && placeOf(argument, analysis);
  if (!argument || !given) return [];
  const text = argument.getText();
  return [
    { ...passed, place: partOf(given, ...place.path), node: argument, text, use: null, carriedBy: null },
  ];
}

function argumentFor(parameter: ts.ParameterDeclaration, call: ts.CallExpression): ts.Expression | null {
  return call.arguments[parameter.parent.parameters.indexOf(parameter)] ?? null;
}
