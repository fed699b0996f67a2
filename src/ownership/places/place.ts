import ts = require("typescript");

/** A variable or a part of one, by whatever name the program reaches it. */
export interface Place {
  /** The variable; the function that has it, for `this`. */
  readonly root: ts.Symbol | ts.Node;
  /** Where the root is declared. */
  readonly declaration: ts.Node;
  /**
   * The way inwards: `.items` of an object, `[0]` of an array, `*Arc` behind a handle of std. `&` is where a type says
   * that the value is only to be read.
   */
  readonly path: readonly string[];
}

/** Whether one place is the other or holds it. */
export function overlaps(a: Place, b: Place): boolean {
  const [some, others] = [stepsOf(a), stepsOf(b)];
  return a.root === b.root && some.every((step, index) => index >= others.length || step === others[index]);
}

/** The way inwards, whatever types say about it. */
export function stepsOf({ path }: Place): readonly string[] {
  return path.filter((step) => step !== READ_ONLY);
}

export const READ_ONLY = "&";
/** In front of the parts that a call of `chunksMut` or its kin gives of an array: who has one has a reference. */
const PARTS = "&parts";

export function partsBy({ pos }: ts.Node): string {
  return `${PARTS}@${pos}`;
}

/** Whether a place is reached by a reference to a part of an array. */
export function isPart({ path }: Place): boolean {
  return path.some(isParts);
}

/** Whether `inner` is a reference to a part of `outer`, and no part of the value itself. */
export function isReferenceInto(inner: Place, outer: Place): boolean {
  return stepsOf(inner).findIndex(isParts) >= stepsOf(outer).length;
}

function isParts(step: string): boolean {
  return step.startsWith(PARTS);
}

/** The part of `place` that `steps` lead to. */
export function partOf(place: Place, ...steps: readonly string[]): Place {
  return { ...place, path: [...place.path, ...steps] };
}

/** Whether a place lies in what an `Arc` or `Rc` holds, which nobody can change there. */
export function isShared({ path }: Place): boolean {
  return path.some((step) => step.startsWith("*"));
}

/** An element whose index nobody knows. */
export const SOME_ELEMENT = "[_]";
/** Each of the elements. */
export const EACH_ELEMENT = "[*]";

export function isElement(step: string | undefined): boolean {
  return step?.startsWith("[") ?? false;
}

/** The element that a variable names: not the one that another variable has, for all that can be said. */
export function elementNamedBy({ pos }: ts.Node): string {
  return `[@${pos}]`;
}

/**
 * A place of one round of a loop, as the next round sees it: what each round has anew is another place every time. Null
 * when it is gone.
 */
export function afterRound(place: Place, loop: ts.Node): Place | null {
  if (isNewIn(loop, place.declaration.pos)) return null;
  const path = place.path.map((step) => (isNewIn(loop, positionIn(step)) ? `${step} before` : step));
  return { ...place, path };
}

function isNewIn(loop: ts.Node, position: number): boolean {
  const once = ts.isForStatement(loop) ? loop.initializer : undefined;
  return isAt(loop, position) && !(once && isAt(once, position));
}

function isAt({ pos, end }: ts.Node, position: number): boolean {
  return pos <= position && position < end;
}

/** The position of the variable that names an element, or of a call that gives parts; NaN for other steps. */
function positionIn(step: string): number {
  return Number(/^(?:\[|&parts)@(\d+)\]?$/.exec(step)?.[1]);
}
