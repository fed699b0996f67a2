import { createInterface } from "node:readline";

/**
 * Reads stdin line by line: each call gives the next line, null when there are no more. Lines wait until they are asked
 * for, so that answers can be piped in. Stdin belongs to it from then on.
 */
export function stdinLines(): () => Promise<string | null> {
  const lines = createInterface({ input: process.stdin, terminal: false })[Symbol.asyncIterator]();
  return async () => {
    const { done, value } = await lines.next();
    return done === true ? null : value;
  };
}
