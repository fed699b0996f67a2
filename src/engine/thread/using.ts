/**
 * What TypeScript's lowered `using` calls. The text that it emits takes these from `this` where they are there: one
 * copy for all programs and threads of a worker, so that V8 optimises it once, and without the half that is for
 * `await using`, which programs cannot have.
 */

/** A value that ends with its block, and those that were declared before it. The first one's `next` is an array. */
interface Resource {
  readonly value: unknown;
  readonly dispose: () => void;
  readonly next: Resource | readonly [];
}

/** What TypeScript keeps for one block: it begins with an empty array for `stack`. */
interface Block {
  stack: Resource | readonly [];
  error: unknown;
  hasError: boolean;
}

export const usingHelpers = {
  /** Declares `value`, which ends with its block; null and undefined do nothing. */
  __addDisposableResource<T>(block: Block, value: T): T {
    if (value === null || value === undefined) return value;
    const dispose = (value as Partial<Disposable>)[Symbol.dispose];
    if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
    block.stack = { value, dispose, next: block.stack };
    return value;
  },

  /** Ends what the block declared, the last first. Throws what left the block, or what an end threw. */
  __disposeResources(block: Block): void {
    for (let one = block.stack; "dispose" in one; one = one.next) {
      try {
        one.dispose.call(one.value);
      } catch (error) {
        block.error = block.hasError ? suppressing(error, block.error) : error;
        block.hasError = true;
      }
    }
    if (block.hasError) throw block.error;
  },
};

/** The language's own `SuppressedError`, which Node 20 does not have. */
function suppressing(error: unknown, suppressed: unknown): Error {
  const both = new Error("An error was suppressed during disposal.");
  return Object.assign(both, { name: "SuppressedError", error, suppressed });
}
