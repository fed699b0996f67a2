import ts from "typescript";
import type { Analysis } from "../../compiler/analysis/analysis.js";
import { isStdDeclaration } from "../../compiler/analysis/std.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { complain } from "../rule.js";
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

interface Culprit {
  readonly type: ts.Type;
  readonly lacks: "Send" | "Sync";
}

/** The part of a type that keeps it from being shared, if there is one. */
function notSync(type: ts.Type, analysis: Analysis, depth = 0): Culprit | null {
  if (depth > 5 || type.getCallSignatures().length > 0) return null;
  const std = stdName(type, analysis);
  if (std === "Rc" || std === "Cell" || std === "RefCell") return { type, lacks: "Sync" };
  if (std === "LocalKey") return null;
  if (std === "Mutex") return firstOf(partsOf(type, analysis), (part) => notSend(part, analysis, depth + 1));
  return firstOf(partsOf(type, analysis), (part) => notSync(part, analysis, depth + 1));
}

function notSend(type: ts.Type, analysis: Analysis, depth: number): Culprit | null {
  if (depth > 5 || type.getCallSignatures().length > 0) return null;
  const std = stdName(type, analysis);
  if (std === "Rc") return { type, lacks: "Send" };
  if (std === "Arc") return notSync(type, analysis, depth);
  return firstOf(partsOf(type, analysis), (part) => notSend(part, analysis, depth + 1));
}

function stdName({ symbol }: ts.Type, { program, sourceFile }: Analysis): string | null {
  const declaration = symbol?.declarations?.[0];
  return declaration && isStdDeclaration(declaration, program, sourceFile) ? symbol.name : null;
}

/** What a type is made of: type arguments, members of unions, fields of the program's own objects. */
function partsOf(type: ts.Type, { checker, sourceFile }: Analysis): readonly ts.Type[] {
  if (type.isUnionOrIntersection()) return type.types;
  const own = type
    .getProperties()
    .filter(({ valueDeclaration }) => valueDeclaration?.getSourceFile() === sourceFile);
  return [...typeArguments(type, checker), ...own.map((property) => checker.getTypeOfSymbol(property))];
}

function typeArguments(type: ts.Type, checker: ts.TypeChecker): readonly ts.Type[] {
  return isReference(type) ? checker.getTypeArguments(type) : [];
}

function isReference(type: ts.Type): type is ts.TypeReference {
  return isObject(type) && (type.objectFlags & ts.ObjectFlags.Reference) !== 0;
}

function isObject(type: ts.Type): type is ts.ObjectType {
  return (type.flags & ts.TypeFlags.Object) !== 0;
}

function firstOf(types: readonly ts.Type[], test: (type: ts.Type) => Culprit | null): Culprit | null {
  for (const type of types) {
    const found = test(type);
    if (found) return found;
  }
  return null;
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
        ...alternative(culprit),
        ...(whole === type ? [] : [`required for \`${whole}\` to implement \`Sync\``]),
        "shared static variables must have a type that implements `Sync`",
      ],
      help: `give each thread its own by \`threadLocal(() => …)\`, or share one by \`new Mutex(…)\``,
    },
    analysis,
  );
}

function alternative({ type }: Culprit): readonly string[] {
  const instead = "if you want to do aliasing and mutation between multiple threads, use";
  if (type.symbol.name === "RefCell") return [`${instead} \`RwLock\` instead`];
  return type.symbol.name === "Cell" ? [`${instead} \`RwLock\` or \`AtomicI32\` instead`] : [];
}
