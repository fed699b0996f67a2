import ts = require("typescript");

import { forEachValueChild } from "../../compiler/analysis/closures.js";
import { encloses } from "../../compiler/analysis/names.js";
import { Jumps } from "./jumps.js";
import type { Inlined, Knowledge } from "./knowledge.js";
import { partsOf } from "./loop-parts.js";

/**
 * Walks a function's paths in the order of evaluation: branches meet again, loops go round twice, jumps land where they
 * lead. Closures and classes are steps on the path; their insides, unless inlined, are paths of their own.
 */
export function walkPaths<State>(body: readonly ts.Node[], start: State, knowledge: Knowledge<State>): void {
  new Walk(start, knowledge).all(body);
}

class Walk<State> {
  #state: State | null;
  readonly #knowledge: Knowledge<State>;
  readonly #jumps = new Jumps<State>((a, b) => this.#met(a, b));

  constructor(start: State, knowledge: Knowledge<State>) {
    this.#state = start;
    this.#knowledge = knowledge;
  }

  all(nodes: readonly (ts.Node | undefined)[]): void {
    for (const node of nodes) if (node) this.#visit(node);
  }

  #visit(node: ts.Node): void {
    if (this.#state === null || ts.isClassLike(node)) return;
    if (ts.isIfStatement(node)) this.#branch(node.expression, node.thenStatement, node.elseStatement);
    else if (ts.isConditionalExpression(node)) this.#branch(node.condition, node.whenTrue, node.whenFalse);
    else if (ts.isBinaryExpression(node)) this.#binary(node);
    else if (ts.isIterationStatement(node, false)) this.#loop(node);
    else if (ts.isSwitchStatement(node)) this.#switch(node);
    else if (ts.isTryStatement(node)) this.#try(node);
    else if (ts.isLabeledStatement(node)) this.#labelled(node);
    else if (ts.isBreakOrContinueStatement(node)) this.#jump(node);
    else this.#plain(node);
  }

  #plain(node: ts.Node): void {
    const inlined = ts.isCallExpression(node) ? this.#knowledge.inlined?.(node) : null;
    if (inlined) return this.#inline(node, inlined);
    if (!ts.isFunctionLike(node)) forEachValueChild(node, (child) => this.#visit(child));
    this.#step(node);
    if (ts.isReturnStatement(node)) this.#jump(node);
    if (ts.isThrowStatement(node)) this.#state = null;
  }

  #inline(call: ts.Node, { callback, repeats }: Inlined): void {
    forEachValueChild(call, (child) => {
      if (!encloses(child, callback)) this.#visit(child);
    });
    const skipped = repeats ? this.#state : null;
    this.#callback(callback);
    if (repeats && this.#state !== null) {
      this.#state = this.#knowledge.again(this.#state, callback);
      this.#callback(callback);
    }
    this.#meet(skipped);
    if (this.#state !== null) this.#state = this.#knowledge.left?.(this.#state, callback) ?? this.#state;
    this.#step(call);
  }

  #callback(callback: Inlined["callback"]): void {
    const { broken } = this.#jumps.within(callback, () => this.all([...callback.parameters, callback.body]));
    this.#meet(broken);
  }

  #step(node: ts.Node): void {
    if (this.#state !== null) this.#state = this.#knowledge.after(node, this.#state);
  }

  #branch(condition: ts.Node, yes: ts.Node, no: ts.Node | undefined): void {
    this.#visit(condition);
    const before = this.#state;
    this.#visit(yes);
    const after = this.#state;
    this.#state = before;
    this.all([no]);
    this.#meet(after);
  }

  /** `=` evaluates its right side first, as far as variables go; `&&` and its kin may stop after the left one. */
  #binary(node: ts.BinaryExpression): void {
    const { left, right, operatorToken } = node;
    if (SHORT_CIRCUIT.has(operatorToken.kind)) this.#branch(left, right, undefined);
    else if (operatorToken.kind === ts.SyntaxKind.EqualsToken) this.all([right, left]);
    else this.all([left, right]);
    this.#step(node);
  }

  #loop(loop: ts.IterationStatement): void {
    if (ts.isForStatement(loop)) this.all([loop.initializer]);
    if (ts.isForOfStatement(loop) || ts.isForInStatement(loop)) this.#visit(loop.expression);
    const entry = this.#state;
    const first = this.#round(loop);
    this.#state = entry;
    if (this.#state !== null && first.next !== null) this.#meet(this.#knowledge.again(first.next, loop));
    const second = this.#round(loop);
    this.#state = this.#met(second.left, entry === null ? null : first.left);
    this.#step(loop);
  }

  /** One round: what leaves the loop in it, and what the next one begins with. */
  #round(loop: ts.IterationStatement): { readonly left: State | null; readonly next: State | null } {
    const { first, head, last, leaves } = partsOf(loop);
    this.all([first]);
    const skipped = this.#state;
    const { broken, continued } = this.#jumps.within(loop, () => this.all([head, loop.statement]));
    this.#meet(continued);
    this.all([last]);
    const exits = { first: skipped, last: this.#state, never: null };
    return { left: this.#met(exits[leaves], broken), next: this.#state };
  }

  #switch({ expression, caseBlock }: ts.SwitchStatement): void {
    this.#visit(expression);
    let unmatched = this.#state;
    this.#state = null;
    const { broken } = this.#jumps.within(caseBlock.parent, () => {
      for (const clause of caseBlock.clauses) {
        this.#meet(unmatched);
        this.all(clause.statements);
      }
    });
    if (caseBlock.clauses.some(ts.isDefaultClause)) unmatched = null;
    this.#meet(unmatched);
    this.#meet(broken);
  }

  #try({ tryBlock, catchClause, finallyBlock }: ts.TryStatement): void {
    const before = this.#state;
    const guarded = (): void => {
      this.#visit(tryBlock);
      const after = this.#state;
      if (!catchClause || before === null) return;
      this.#state = this.#knowledge.caught(before, after);
      this.#visit(catchClause.block);
      this.#meet(after);
    };
    if (!finallyBlock) return guarded();
    this.#jumps.fenced(guarded);
    const ended = this.#state === null;
    this.#state ??= before;
    this.#visit(finallyBlock);
    if (ended) this.#state = null;
  }

  #labelled({ statement }: ts.LabeledStatement): void {
    if (!ts.isBlock(statement)) return this.#visit(statement);
    const { broken } = this.#jumps.within(statement, () => this.#visit(statement));
    this.#meet(broken);
  }

  #jump(node: ts.BreakOrContinueStatement | ts.ReturnStatement): void {
    if (this.#state !== null) this.#jumps.jump(node, this.#state);
    this.#state = null;
  }

  #meet(other: State | null): void {
    this.#state = this.#met(this.#state, other);
  }

  #met(a: State | null, b: State | null): State | null {
    return a === null || b === null ? (a ?? b) : this.#knowledge.join(a, b);
  }
}

const SHORT_CIRCUIT: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
  ts.SyntaxKind.AmpersandAmpersandEqualsToken,
  ts.SyntaxKind.BarBarEqualsToken,
  ts.SyntaxKind.QuestionQuestionEqualsToken,
]);
