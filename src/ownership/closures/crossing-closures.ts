import ts = require("typescript");

import type { Analysis } from "../../compiler/analysis/analysis.js";
import type { Closure } from "../../compiler/analysis/closures.js";
import { bare } from "../../compiler/analysis/expressions.js";
import { declarationOf } from "../../compiler/analysis/names.js";
import { stdCallee } from "../../compiler/analysis/std.js";

/** A closure that crosses to another thread. */
export interface Crossing {
  readonly closure: Closure;
  /** Where the thread's own closure captures it, or what holds it; null for that closure itself. */
  readonly carriedBy: ts.Node | null;
}

/**
 * The closures that cross with `root`: those that it captures by a local's name or in an object or array, and what they
 * capture in turn. A closure under `move` has variables of its own and is none of them.
 */
export function crossingWith(root: Closure, analysis: Analysis): readonly Crossing[] {
  const found = new Map<Closure, ts.Node | null>([[root, null]]);
  // A map also visits what is added on the way.
  for (const [closure, carrier] of found) {
    for (const { declaration, uses } of closure.captures) {
      for (const held of new Holdings(analysis).ofDeclaration(declaration)) {
        if (!found.has(held)) found.set(held, carrier ?? uses[0] ?? declaration);
      }
    }
  }
  return [...found].map(([closure, carriedBy]) => ({ closure, carriedBy }));
}

/** The closures that a variable's first value is or holds. */
class Holdings {
  readonly #analysis: Analysis;
  readonly #seen = new Set<ts.Node>();

  constructor(analysis: Analysis) {
    this.#analysis = analysis;
  }

  ofDeclaration(declaration: ts.Declaration): readonly Closure[] {
    if (this.#seen.has(declaration)) return [];
    this.#seen.add(declaration);
    const closure = this.#analysis.closures.get(declaration);
    if (closure) return [closure];
    return ts.isVariableDeclaration(declaration) && declaration.initializer
      ? this.#of(declaration.initializer)
      : [];
  }

  #of(expression: ts.Expression): readonly Closure[] {
    const value = bare(expression);
    const closure = this.#analysis.closures.get(value);
    if (closure) return [closure];
    if (ts.isIdentifier(value)) return this.#ofName(value);
    return partsOf(value, this.#analysis).flatMap((part) => this.#ofPart(part));
  }

  #ofPart(part: ts.Node): readonly Closure[] {
    const closure = this.#analysis.closures.get(part);
    if (closure) return [closure];
    return ts.isExpression(part) ? this.#of(part) : [];
  }

  #ofName(name: ts.Identifier): readonly Closure[] {
    const declaration = declarationOf(name, this.#analysis.checker)?.declaration;
    return declaration ? this.ofDeclaration(declaration) : [];
  }
}

/** What a value is made of: elements, properties, arms, and what a handle of std is made with. */
function partsOf(value: ts.Expression, analysis: Analysis): readonly ts.Node[] {
  if (ts.isArrayLiteralExpression(value)) return value.elements;
  if (ts.isSpreadElement(value)) return [value.expression];
  if (ts.isObjectLiteralExpression(value)) return value.properties.map(propertyValue);
  if (ts.isConditionalExpression(value)) return [value.whenTrue, value.whenFalse];
  return ts.isNewExpression(value) && stdCallee(value, analysis) !== null ? (value.arguments ?? []) : [];
}

function propertyValue(property: ts.ObjectLiteralElementLike): ts.Node {
  if (ts.isPropertyAssignment(property)) return property.initializer;
  if (ts.isShorthandPropertyAssignment(property)) return property.name;
  return ts.isSpreadAssignment(property) ? property.expression : property;
}
