import ts = require("typescript");

import type { Analysis } from "../../compiler/analysis/analysis.js";
import type { Closure } from "../../compiler/analysis/closures.js";
import { bare } from "../../compiler/analysis/expressions.js";
import { declarationOf } from "../../compiler/analysis/names.js";
import { stdCallee } from "../../compiler/analysis/std.js";
import { oncePer } from "../once.js";
import { callsOf } from "./calls.js";

/** A closure that becomes a thread, or that a thread takes along. */
export interface Spawned {
  readonly closure: Closure;
  /** The scope that joins the thread, as the program names it. */
  readonly scope: ts.Expression | null;
  /** Its variables are its own. */
  readonly moved: boolean;
}

/** Finds the closures that reach a spawn: directly, by a local name, through a function's parameter, or by `move`. */
export const spawnedClosures = oncePer((analysis): readonly Spawned[] => {
  const search = new Search(analysis);
  for (const { argument, scope } of analysis.spawns) search.follow(argument, scope);
  return [...search.found.values()];
});

/** The closures that one value which becomes a thread may be, or carries. */
export function closuresIn(argument: ts.Expression, analysis: Analysis): readonly Spawned[] {
  const search = new Search(analysis);
  search.follow(argument, null);
  return [...search.found.values()];
}

class Search {
  readonly found = new Map<ts.Node, Spawned>();
  readonly #analysis: Analysis;
  readonly #seen = new Set<ts.Node>();

  constructor(analysis: Analysis) {
    this.#analysis = analysis;
  }

  /** Follows an expression whose value becomes a thread. */
  follow(expression: ts.Expression, scope: ts.Expression | null): void {
    const value = bare(expression);
    const closure = this.#analysis.closures.get(value);
    if (closure) this.#add(closure, scope);
    else if (ts.isIdentifier(value)) this.#followName(value, scope);
    else if (ts.isConditionalExpression(value)) {
      this.follow(value.whenTrue, scope);
      this.follow(value.whenFalse, scope);
    } else if (ts.isCallExpression(value)) this.#followCall(value, scope);
  }

  #add(closure: Closure, scope: ts.Expression | null, moved = false): void {
    const known = this.found.get(closure.node);
    if (!known || (known.moved && !moved)) this.found.set(closure.node, { closure, scope, moved });
  }

  #followName(name: ts.Identifier, scope: ts.Expression | null): void {
    const declaration = declarationOf(name, this.#analysis.checker)?.declaration;
    const closure = declaration && this.#analysis.closures.get(declaration);
    if (closure) this.#add(closure, scope);
    else if (declaration) this.#followVariable(declaration, scope);
  }

  #followVariable(declaration: ts.Declaration, scope: ts.Expression | null): void {
    if (this.#seen.has(declaration)) return;
    this.#seen.add(declaration);
    if (ts.isParameter(declaration)) return this.#followParameter(declaration, scope);
    if (!ts.isVariableDeclaration(declaration)) return;
    const loop = declaration.parent.parent;
    if (ts.isForOfStatement(loop)) this.#followElements(loop.expression, scope);
    else if (declaration.initializer) this.follow(declaration.initializer, scope);
  }

  /** What callers pass for a parameter that is spawned becomes a thread as well. */
  #followParameter(parameter: ts.ParameterDeclaration, scope: ts.Expression | null): void {
    const position = parameter.parent.parameters.indexOf(parameter);
    for (const call of callsOf(parameter.parent, this.#analysis)) {
      const argument = call.arguments[position];
      if (argument) this.follow(argument, scope);
    }
    const site = parameter.parent.parent;
    const isCallback = ts.isCallExpression(site) && ts.isPropertyAccessExpression(site.expression);
    if (isCallback && position === 0) this.#followElements(site.expression.expression, scope);
  }

  /** The closures of an array that a loop or `map` spawns one by one. */
  #followElements(array: ts.Expression, scope: ts.Expression | null): void {
    const value = bare(array);
    if (ts.isArrayLiteralExpression(value)) for (const element of value.elements) this.follow(element, scope);
    if (!ts.isIdentifier(value)) return;
    const declaration = declarationOf(value, this.#analysis.checker)?.declaration;
    if (!declaration || !ts.isVariableDeclaration(declaration) || !declaration.initializer) return;
    this.#followElements(declaration.initializer, scope);
  }

  /** `move(f)` owns what `f` captures, but a closure among that still borrows. */
  #followCall(call: ts.CallExpression, scope: ts.Expression | null): void {
    const [moved] = call.arguments;
    if (!moved || stdCallee(call, this.#analysis) !== "move") return;
    const closure = this.#named(bare(moved));
    if (!closure) return;
    this.#add(closure, scope, true);
    for (const { declaration } of closure.captures) this.#followVariable(declaration, scope);
  }

  /** The closure that an expression is, or that its name was declared with. */
  #named(value: ts.Expression): Closure | undefined {
    const { closures, checker } = this.#analysis;
    const declaration = ts.isIdentifier(value) ? declarationOf(value, checker)?.declaration : undefined;
    if (!declaration) return closures.get(value);
    const initialiser = ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined;
    return closures.get(initialiser ? bare(initialiser) : declaration);
  }
}
