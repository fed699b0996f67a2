import type ts from "typescript";

/** What is known at a point of a function, and what the nodes on the way change about it. */
export interface Knowledge<State> {
  /** What holds once `node` and all its parts have been evaluated; null when nothing comes after it. */
  after(node: ts.Node, state: State): State | null;
  /** What holds where two paths meet. */
  join(a: State, b: State): State;
  /** What the next round of a loop, or of a callback, begins with. */
  again(state: State, loop: ts.IterationStatement | Inlined["callback"]): State;
  /** What holds in a `catch`, whatever part of the block before it was done. */
  caught(before: State, after: State | null): State;
  /** The function that a call runs before it returns, if its inside belongs to the path. */
  inlined?(call: ts.CallExpression): Inlined | null;
  /** What holds after that. */
  left?(state: State, callback: Inlined["callback"]): State;
}

/** A function that runs in the middle of a path. */
export interface Inlined {
  readonly callback: ts.ArrowFunction | ts.FunctionExpression;
  /** It may run any number of times, not just once. */
  readonly repeats: boolean;
}
