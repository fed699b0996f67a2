import ts = require("typescript");

import type { Analysis } from "../../compiler/analysis/analysis.js";
import { holderOf, isAccess, isAssignment } from "../../compiler/analysis/expressions.js";
import { isCopy } from "../../compiler/analysis/types.js";
import { givesAway } from "../closures/given-away.js";
import { type Mutation, mutationOf } from "../mutations.js";
import { givesElement, givesItself, libraryMethod } from "./elements.js";
import { type Place, partOf, SOME_ELEMENT } from "./place.js";
import { asTyped, type Reference } from "./places.js";
import { stepOf } from "./steps.js";

/** What the program does with a place where it names it. */
export interface Access {
  readonly use: Reference;
  readonly place: Place;
  /** The expression that names the place. */
  readonly expression: ts.Expression;
  readonly text: string;
  /** The part that is meant, where Rust takes the whole for it: `list[0]`, `list.at(0)`, `guard.value`. */
  readonly part: { readonly place: Place; readonly expression: ts.Expression };
  /** That expression, or the assignment to it. */
  readonly node: ts.Node;
  /** `called` and `passed` depend on what the method or function does; `updated` is `+=` and its kin. */
  readonly kind: "read" | "copied" | "assigned" | "updated" | "changed" | "given away" | "called" | "passed";
  /** How the program changes it there, or a part of it. */
  readonly mutation: Mutation | null;
  /** The call by which it is changed, called or passed. */
  readonly call: ts.CallExpression | ts.NewExpression | null;
  /** What is passed, as the call has it. */
  readonly argument: ts.Expression | null;
}

type Outcome = Pick<Access, "kind"> & Partial<Pick<Access, "node" | "mutation" | "call" | "argument">>;

/** The way from a variable's name outwards to what is done with the part of it that is meant. */
export class Climb {
  readonly #use: Reference;
  readonly #analysis: Analysis;
  #at: ts.Expression;
  #place: Place;
  /** Where an element was taken, or a handle's content: from there on Rust knows no parts. */
  #whole: { readonly expression: ts.Expression; readonly place: Place } | null = null;

  constructor(use: Reference, place: Place, analysis: Analysis) {
    this.#use = use;
    this.#at = use;
    this.#place = place;
    this.#analysis = analysis;
  }

  access(): Access {
    for (;;) {
      const outcome = this.#outcome();
      if (outcome) return this.#made(outcome);
    }
  }

  #made({ kind, node, mutation = null, call = null, argument = null }: Outcome): Access {
    const { expression, place } = this.#whole ?? { expression: this.#at, place: this.#place };
    const part = { place: this.#place, expression: this.#at };
    const base = {
      use: this.#use,
      place,
      expression,
      text: textOf(expression, this.#analysis),
      part,
      mutation,
      call,
      argument,
    };
    if (!this.#whole) return { ...base, kind, node: node ?? expression };
    const isChange = kind === "assigned" || kind === "updated" || kind === "changed";
    const isOpen = kind === "called" || kind === "passed";
    return { ...base, kind: isChange ? "changed" : isOpen ? kind : "read", node: expression };
  }

  /** What is done with the expression as far as it has been followed; null when it has been followed further. */
  #outcome(): Outcome | null {
    const mutation = mutationOf(this.#at, this.#analysis);
    if (mutation) return mutated(mutation);
    const { holder, held } = holderOf(this.#at);
    if (isAccess(holder) && holder.expression === held) return this.#part(holder);
    if (ts.isCallExpression(holder) || ts.isNewExpression(holder)) return this.#call(holder, held);
    if (ts.isTemplateSpan(holder)) return { kind: "read" };
    if (this.#isCopied()) return { kind: "copied" };
    return { kind: !ts.isVariableDeclaration(holder) && this.#isGivenAway() ? "given away" : "read" };
  }

  #part(access: ts.PropertyAccessExpression | ts.ElementAccessExpression): Outcome | null {
    const call = callOf(access);
    if (call) return this.#method(call);
    const step = stepOf(access, this.#analysis);
    const set = step ? null : mutationOf(access, this.#analysis);
    if (!step) return { kind: set ? "changed" : "read", mutation: set };
    if (step.kind !== "field") this.#whole ??= { expression: this.#at, place: this.#place };
    this.#place = asTyped(partOf(this.#place, step.name), access, this.#analysis);
    this.#at = access;
    return null;
  }

  #method(call: ts.CallExpression): Outcome | null {
    if (this.#isGivenAway()) return { kind: "given away" };
    const method = libraryMethod(call, this.#analysis);
    if (!method) return { kind: "called", call };
    if (!givesElement(method) && !givesItself(method)) return { kind: "read" };
    this.#whole ??= { expression: this.#at, place: this.#place };
    if (givesElement(method)) this.#place = partOf(this.#place, SOME_ELEMENT);
    this.#at = call;
    return null;
  }

  #call(call: ts.CallExpression | ts.NewExpression, held: ts.Expression): Outcome {
    if (call.expression === held) return { kind: "called", call };
    if (this.#isGivenAway()) return { kind: "given away" };
    if (!this.#isCopied()) return { kind: "passed", call, argument: held };
    return { kind: isPrinting(call) ? "read" : "copied" };
  }

  #isGivenAway(): boolean {
    return ts.isIdentifier(this.#use) && this.#at === this.#use && givesAway(this.#use, this.#analysis);
  }

  #isCopied(): boolean {
    return isCopy(this.#analysis.checker.getTypeAtLocation(this.#at));
  }
}

function mutated(mutation: Mutation): Outcome {
  const { by } = mutation;
  if (ts.isCallExpression(by)) return { kind: "changed", mutation, call: by };
  if (ts.isDeleteExpression(by)) return { kind: "changed", mutation };
  const isCounted = ts.isPrefixUnaryExpression(by) || ts.isPostfixUnaryExpression(by);
  const isCompound = isAssignment(by) && by.operatorToken.kind !== ts.SyntaxKind.EqualsToken;
  return { kind: isCounted || isCompound ? "updated" : "assigned", mutation, node: by };
}

/** The call of a method: `a.m()` of `a.m`. */
function callOf(access: ts.Expression): ts.CallExpression | null {
  const { holder, held } = holderOf(access);
  return ts.isCallExpression(holder) && holder.expression === held ? holder : null;
}

/** `println!` looks at numbers, too, through a reference. */
function isPrinting({ expression }: ts.CallExpression | ts.NewExpression): boolean {
  return ts.isPropertyAccessExpression(expression) && expression.expression.getText() === "console";
}

/** rustc writes `a[_]` for every element of a collection; those of a tuple are told apart. */
export function textOf(node: ts.Expression, analysis: Analysis): string {
  if (ts.isPropertyAccessExpression(node)) return `${textOf(node.expression, analysis)}.${node.name.text}`;
  if (!ts.isElementAccessExpression(node) || ts.isStringLiteralLike(node.argumentExpression))
    return node.getText();
  const isElement = stepOf(node, analysis)?.kind === "element";
  return `${textOf(node.expression, analysis)}[${isElement ? "_" : node.argumentExpression.getText()}]`;
}
