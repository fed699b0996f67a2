import ts = require("typescript");

import { bare, calleeName, isAccess, isAssignment } from "../analysis/expressions.js";
import { declarationOf, encloses } from "../analysis/names.js";
import { isOwn } from "../analysis/parameters.js";
import { isStdDeclaration, type StdScope } from "../analysis/std.js";

/** A call or `new`, whose value may be nobody's yet. */
export type Making = ts.CallExpression | ts.NewExpression;

/** Methods of std that lend what they return. */
const LENDING = /^(get|getRef|getMut|getOrInit|getOrInsertWith|asRef|asMut)$/;

/** Classes of std whose `getMut` gives a guard. */
const GUARDING = /^(Mutex|RwLock)$/;

/** Methods of std whose result belongs to whom their object belongs. */
const PASSING = /^(unwrap|expect|unwrapOr|unwrapOrElse)$/;

/** Methods of the ES library that give away what they return; all others lend it. */
const GIVING = /^(pop|shift)$/;

/** Whether `node` may make a value. */
export function isMaking(node: ts.Node): node is Making {
  return ts.isCallExpression(node) || ts.isNewExpression(node);
}

/** Whether the caller becomes the owner of what a call returns: Rust's `-> Guard`, and not `-> &Guard`. */
export function givesOwnership(call: Making, std: StdScope): boolean {
  return new Search(std).givesOwnership(call);
}

class Search {
  readonly #std: StdScope;
  readonly #seen = new Set<ts.Node>();

  constructor(std: StdScope) {
    this.#std = std;
  }

  givesOwnership(call: Making): boolean {
    const { program, sourceFile, checker } = this.#std;
    const declaration = ts.isNewExpression(call) ? null : checker.getResolvedSignature(call)?.declaration;
    if (!declaration) return true;
    const name = calleeName(call.expression).getText();
    if (program.isSourceFileDefaultLibrary(declaration.getSourceFile())) return GIVING.test(name);
    if (!isStdDeclaration(declaration, program, sourceFile)) return this.#returnsOwned(declaration);
    if (PASSING.test(name) && isAccess(call.expression)) return !this.#isLent(call.expression.expression);
    return !LENDING.test(name) || GUARDING.test(ownerOf(declaration));
  }

  /** Whether an expression's value has come from a call that lends. */
  #isLent(expression: ts.Expression): boolean {
    const value = bare(expression);
    if (isMaking(value)) return !this.givesOwnership(value);
    const declaration = ts.isIdentifier(value) ? this.#newlyFound(value) : null;
    if (!declaration || !ts.isVariableDeclaration(declaration) || !declaration.initializer) return false;
    return this.#isLent(declaration.initializer);
  }

  /** A function of the program lends what it takes out of a field, a parameter, `this` or a variable outside of it. */
  #returnsOwned(owner: ts.Node): boolean {
    if (this.#seen.has(owner)) return true;
    this.#seen.add(owner);
    if (ts.isFunctionLike(owner) && owner.type?.kind === ts.SyntaxKind.ThisType) return false;
    return returnedBy(owner).every((value) => this.#isOwned(value, owner));
  }

  #isOwned(expression: ts.Expression, owner: ts.Node): boolean {
    const value = bare(expression);
    if (isMaking(value)) return this.givesOwnership(value);
    if (ts.isConditionalExpression(value))
      return this.#isOwned(value.whenTrue, owner) && this.#isOwned(value.whenFalse, owner);
    if (isAssignment(value) || isAccess(value) || value.kind === ts.SyntaxKind.ThisKeyword) return false;
    if (ts.isBinaryExpression(value)) return this.#isOwned(value.right, owner);
    return !ts.isIdentifier(value) || this.#isOwnVariable(value, owner);
  }

  #isOwnVariable(name: ts.Identifier, owner: ts.Node): boolean {
    const declaration = this.#newlyFound(name);
    if (!declaration) return true;
    if (!encloses(owner, declaration)) return false;
    if (ts.isParameter(declaration)) return isOwn(declaration);
    if (!ts.isVariableDeclaration(declaration) || !declaration.initializer) return true;
    return this.#isOwned(declaration.initializer, owner);
  }

  /** A name's declaration, unless the search has been there: what broken code says of itself has no end. */
  #newlyFound(name: ts.Identifier): ts.Declaration | null {
    const declaration = declarationOf(name, this.#std.checker)?.declaration;
    if (!declaration || this.#seen.has(declaration)) return null;
    this.#seen.add(declaration);
    return declaration;
  }
}

/** The name of the class whose method it is. */
function ownerOf({ parent }: ts.Node): string {
  return (ts.isClassDeclaration(parent) && parent.name?.text) || "";
}

/** What a function returns, without the functions inside it. */
function returnedBy(owner: ts.Node): readonly ts.Expression[] {
  if (!ts.isFunctionLike(owner) || !("body" in owner) || !owner.body) return [];
  if (!ts.isBlock(owner.body)) return [owner.body];
  const found: ts.Expression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isReturnStatement(node) && node.expression) found.push(node.expression);
    else if (!ts.isFunctionLike(node) && !ts.isClassLike(node)) ts.forEachChild(node, visit);
  };
  visit(owner.body);
  return found;
}
