import { compileFunction } from "node:vm";
import * as author from "./author.js";
import { BrokenRule } from "./rule.js";

const authorModule = "thread-lessons/author";

/** What a transpiled metadata file exports. It can import the author's vocabulary; there is no `process` for it to end. */
export function evaluate(code: string, file: string): Record<string, unknown> {
  const exports: Record<string, unknown> = {};
  const load = (name: string): unknown => {
    if (name === authorModule) return author;
    throw new BrokenRule({
      file,
      rule: `it imports "${name}"`,
      remedy: `import only from "${authorModule}"`,
    });
  };
  try {
    compileFunction(code, ["exports", "require", "process"], { filename: file })(exports, load);
  } catch (error) {
    if (error instanceof BrokenRule) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new BrokenRule({
      file,
      rule: `it stops with "${reason}"`,
      remedy: "it must evaluate without an error",
    });
  }
  return exports;
}
