import type { Analysis } from "../../compiler/analysis/analysis.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { complain } from "../rule.js";
import { sharedNumber } from "../sharing.js";
import { firstUses, moduleVariables } from "./module-variables.js";

/** E0133: a module-level `let` would be a variable of its own in every thread. */
export function mutableStatics(analysis: Analysis): readonly Diagnostic[] {
  const names = moduleVariables(analysis).flatMap(({ name, constant }) => (constant ? [] : [name]));
  if (names.length === 0) return [];
  const uses = firstUses(names, analysis);
  return names.map((name) => {
    const declared = { node: name, text: "every thread would have a copy of its own" };
    const use = uses.get(name);
    return complain(
      {
        code: "E0133",
        message: "use of mutable static is unsafe and requires unsafe function or block",
        remarks: use ? [{ node: use, text: "use of mutable static" }, declared] : [declared],
        notes: [
          "mutable statics can be mutated by multiple threads: aliasing violations or data races will cause undefined behavior",
        ],
        help: `declare \`const ${name.text}\` if nothing assigns it; share it by \`const ${name.text} = …\` with ${sharedNumber(analysis)}; give each thread its own by \`threadLocal(() => new Cell(…))\``,
      },
      analysis,
    );
  });
}
