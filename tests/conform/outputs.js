// @ts-check

/**
 * A set of outputs, as what may come next: the program may be through here, or it prints one of these lines and goes
 * on so. Written apart from `src/expect`, which it checks.
 *
 * @typedef {object} Outputs
 * @property {boolean} through Whether nothing more need come.
 * @property {() => readonly (readonly [line: string, rest: Outputs])[]} next
 */

/** @type {Outputs} */
export const nothing = { through: true, next: () => [] };

/**
 * These lines, in this order.
 *
 * @param {...string} lines
 * @returns {Outputs}
 */
export function lines(...lines) {
  const [first, ...rest] = lines;
  if (first === undefined) return nothing;
  return { through: false, next: () => [[first, linesOf(rest)]] };
}

/** @param {readonly string[]} rest */
const linesOf = (rest) => lines(...rest);

/**
 * The first so many lines of an output of `whole`: its thread may be stopped anywhere.
 *
 * @param {Outputs} whole
 * @returns {Outputs}
 */
export function prefix(whole) {
  return { through: true, next: () => whole.next().map(([line, rest]) => [line, prefix(rest)]) };
}

/**
 * An output of each, one after the other.
 *
 * @param {...Outputs} parts
 * @returns {Outputs}
 */
export function inOrder(...parts) {
  const [first, ...others] = parts;
  if (first === undefined) return nothing;
  const then = inOrderOf(others);
  return {
    through: first.through && then.through,
    next: () => [
      ...first.next().map(([line, rest]) => step(line, inOrder(rest, ...others))),
      ...(first.through ? then.next() : []),
    ],
  };
}

/** @param {readonly Outputs[]} parts @returns {Outputs} */
const inOrderOf = (parts) => (parts.length === 0 ? nothing : inOrder(...parts));

/**
 * An output of each, their lines mixed in any way that keeps the order within each.
 *
 * @param {...Outputs} parts
 * @returns {Outputs}
 */
export function merge(...parts) {
  return {
    through: parts.every(({ through }) => through),
    next: () =>
      parts.flatMap((part, at) =>
        part.next().map(([line, rest]) => step(line, merge(...parts.toSpliced(at, 1, rest)))),
      ),
  };
}

/**
 * These lines in any order.
 *
 * @param {readonly string[]} all
 * @returns {Outputs}
 */
export function permutation(all) {
  return {
    through: all.length === 0,
    next: () => all.map((line, at) => step(line, permutation(all.toSpliced(at, 1)))),
  };
}

/**
 * An output of one of them.
 *
 * @param {...Outputs} choices
 * @returns {Outputs}
 */
export function oneOf(...choices) {
  return {
    through: choices.some(({ through }) => through),
    next: () => choices.flatMap((choice) => choice.next()),
  };
}

/**
 * @param {string} line
 * @param {Outputs} rest
 * @returns {readonly [string, Outputs]}
 */
const step = (line, rest) => [line, rest];

/**
 * Whether `output` is one of `outputs`.
 *
 * @param {Outputs} outputs
 * @param {readonly string[]} output
 */
export function allows(outputs, output) {
  let reached = [outputs];
  for (const line of output)
    reached = reached.flatMap((at) => at.next().flatMap(([next, rest]) => (next === line ? [rest] : [])));
  return reached.some(({ through }) => through);
}

/**
 * All outputs, each once, as long as there are at most `most`.
 *
 * @param {Outputs} outputs
 * @param {number} most
 * @returns {readonly (readonly string[])[]}
 */
export function enumerate(outputs, most) {
  /** @type {Map<string, readonly string[]>} */
  const found = new Map();
  /** @type {(at: Outputs, before: readonly string[]) => void} */
  const visit = (at, before) => {
    if (at.through) found.set(before.join("\n"), before);
    if (found.size > most) throw new Error(`there are more than ${most} outputs`);
    for (const [line, rest] of at.next()) visit(rest, [...before, line]);
  };
  visit(outputs, []);
  return [...found.values()];
}
