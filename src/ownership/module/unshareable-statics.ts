import type ts from "typescript";
import type { Analysis } from "../../compiler/analysis/analysis.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { complain } from "../rule.js";
import { aliasingNote } from "../threads/alternatives.js";
import { type Culprit, notSync } from "../threads/markers.js";
import { moduleVariables, staticFields } from "./module-variables.js";

/** E0277: statics are seen by all threads, so what they hold must be `Sync`. */
export function unshareableStatics(analysis: Analysis): readonly Diagnostic[] {
  const fields = staticFields(analysis).map((declaration) => ({ name: declaration.name, declaration }));
  return [...moduleVariables(analysis), ...fields].flatMap((item) => {
    const culprit = notSync(analysis.checker.getTypeAtLocation(item.name), analysis);
    return culprit ? [report(item, culprit, analysis)] : [];
  });
}

interface Item {
  readonly name: ts.Node;
  readonly declaration: ts.VariableDeclaration | ts.PropertyDeclaration;
}

function report({ name, declaration }: Item, culprit: Culprit, analysis: Analysis): Diagnostic {
  const { checker } = analysis;
  const type = checker.typeToString(culprit.type);
  const whole = checker.typeToString(checker.getTypeAtLocation(name));
  const message = `\`${type}\` cannot be ${culprit.lacks === "Sync" ? "shared" : "sent"} between threads safely`;
  return complain(
    {
      code: "E0277",
      message,
      remarks: [{ node: declaration.type ?? declaration.initializer ?? name, text: message }],
      notes: [
        `the trait \`${culprit.lacks}\` is not implemented for \`${type}\``,
        ...aliasingNote(culprit, analysis),
        ...(whole === type ? [] : [`required for \`${whole}\` to implement \`Sync\``]),
        "shared static variables must have a type that implements `Sync`",
      ],
      help: `give each thread its own by \`threadLocal(() => …)\`, or share one by \`new Mutex(…)\``,
    },
    analysis,
  );
}
