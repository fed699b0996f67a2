import ts = require("typescript");

type Jump = ts.BreakOrContinueStatement | ts.ReturnStatement;

/** What a jump can leave: a statement, or a function that runs in place; with what has come to its end and next round. */
interface Target<State> {
  readonly left: ts.Node;
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

  /** Walks the inside of what jumps may leave. */
  within(left: ts.Node, walk: () => void): Landed<State> {
    const target = { left, labels: labelsOf(left), broken: null, continued: null };
    return this.#inside(target, walk) ?? target;
  }

  /** Walks a block whose jumps run a `finally` first: what they carry is given up. */
  fenced(walk: () => void): void {
    this.#inside(null, walk);
  }

  jump(node: Jump, state: State): void {
    const target = this.#targetOf(node);
    if (!target) return;
    if (ts.isContinueStatement(node)) target.continued = this.#join(target.continued, state);
    else target.broken = this.#join(target.broken, state);
  }

  #inside(target: Target<State> | null, walk: () => void): Target<State> | null {
    this.#around.push(target);
    walk();
    return this.#around.pop() ?? null;
  }

  #targetOf(node: Jump): Target<State> | null {
    const found = this.#around.findLastIndex((target) => target !== null && isFor(node, target));
    const passed = found < 0 ? [] : this.#around.slice(found);
    return passed.includes(null) ? null : (passed[0] ?? null);
  }
}

function isFor<State>(node: Jump, { left, labels }: Target<State>): boolean {
  if (ts.isReturnStatement(node)) return ts.isFunctionLike(left);
  if (node.label) return labels.includes(node.label.text);
  if (ts.isIterationStatement(left, false)) return true;
  return ts.isBreakStatement(node) && ts.isSwitchStatement(left);
}

function labelsOf({ parent }: ts.Node): readonly string[] {
  return ts.isLabeledStatement(parent) ? [parent.label.text, ...labelsOf(parent)] : [];
}
