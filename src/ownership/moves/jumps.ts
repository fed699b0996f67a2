import ts from "typescript";

/** A statement that `break` and `continue` can leave, with what has reached its end and its next round so far. */
interface Target<State> {
  readonly statement: ts.Statement;
  readonly labels: readonly string[];
  broken: State | null;
  continued: State | null;
}

/** What reached a statement's end, and what its next round, by jumps. */
export type Landed<State> = Pick<Target<State>, "broken" | "continued">;

/** The jumps of a function: where they land and what they carry there. */
export class Jumps<State> {
  /** Null is a `finally`, which could change what is carried past it. */
  readonly #around: (Target<State> | null)[] = [];
  readonly #join: (a: State | null, b: State | null) => State | null;

  constructor(join: (a: State | null, b: State | null) => State | null) {
    this.#join = join;
  }

  /** Walks the inside of a statement that jumps may leave. */
  within(statement: ts.Statement, walk: () => void): Landed<State> {
    const target = { statement, labels: labelsOf(statement), broken: null, continued: null };
    return this.#inside(target, walk) ?? target;
  }

  /** Walks a block whose jumps run a `finally` first: what they carry is given up. */
  fenced(walk: () => void): void {
    this.#inside(null, walk);
  }

  jump(node: ts.BreakOrContinueStatement, state: State): void {
    const target = this.#targetOf(node);
    if (!target) return;
    if (ts.isBreakStatement(node)) target.broken = this.#join(target.broken, state);
    else target.continued = this.#join(target.continued, state);
  }

  #inside(target: Target<State> | null, walk: () => void): Target<State> | null {
    this.#around.push(target);
    walk();
    return this.#around.pop() ?? null;
  }

  #targetOf(node: ts.BreakOrContinueStatement): Target<State> | null {
    const found = this.#around.findLastIndex((target) => target !== null && isFor(node, target));
    const passed = found < 0 ? [] : this.#around.slice(found);
    return passed.includes(null) ? null : (passed[0] ?? null);
  }
}

function isFor<State>(node: ts.BreakOrContinueStatement, { statement, labels }: Target<State>): boolean {
  if (node.label) return labels.includes(node.label.text);
  if (ts.isIterationStatement(statement, false)) return true;
  return ts.isBreakStatement(node) && ts.isSwitchStatement(statement);
}

function labelsOf(statement: ts.Statement): readonly string[] {
  const { parent } = statement;
  return ts.isLabeledStatement(parent) ? [parent.label.text, ...labelsOf(parent)] : [];
}
