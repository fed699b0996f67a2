import ts = require("typescript");

import type { Analysis } from "../../compiler/analysis/analysis.js";
import { isDeferred } from "../../compiler/analysis/deferred.js";
import { bare, calleeName } from "../../compiler/analysis/expressions.js";
import { isStdDeclaration } from "../../compiler/analysis/std.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { complain } from "../rule.js";

/** E0015: what a static or constant is made by must give every thread the same. */
export function impureInitialisers(analysis: Analysis): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const visit = (node: ts.Node): void => {
    if (isDeferred(node, analysis) || ts.isClassStaticBlockDeclaration(node)) return;
    const why = isCall(node) ? impurity(node, analysis) : null;
    if (why && isCall(node)) found.push(report(node, why, analysis));
    ts.forEachChild(node, visit);
  };
  for (const statement of analysis.sourceFile.statements) {
    if (isMade(statement)) visit(statement);
  }
  return found;
}

/** Whether the declaration computes something when the module is evaluated. */
function isMade(statement: ts.Statement): boolean {
  return (
    ts.isVariableStatement(statement) || ts.isClassDeclaration(statement) || ts.isEnumDeclaration(statement)
  );
}

type Call = ts.CallExpression | ts.NewExpression | ts.TaggedTemplateExpression;

interface Impurity {
  readonly message: string;
  readonly label: string;
}

/** std's functions that only make a value. */
const CONST_STD = /^(threadLocal|move|Some|Ok|Err|from(Secs|Millis|Micros|Nanos).*)$/;

/** Functions of the ES library that answer differently each time. */
const VARYING = /^(random|now|Date|Symbol)$/;

function isCall(node: ts.Node): node is Call {
  return ts.isCallExpression(node) || ts.isNewExpression(node) || ts.isTaggedTemplateExpression(node);
}

function impurity(call: Call, analysis: Analysis): Impurity | null {
  const callee = ts.isTaggedTemplateExpression(call) ? call.tag : call.expression;
  const symbol = analysis.checker.getSymbolAtLocation(calleeName(callee));
  const target =
    symbol && symbol.flags & ts.SymbolFlags.Alias ? analysis.checker.getAliasedSymbol(symbol) : symbol;
  const declaration = target?.valueDeclaration;
  if (!target || !declaration) return null;
  if (declaration.getSourceFile() === analysis.sourceFile) return ownFunction(call, target);
  if (!isStdDeclaration(declaration, analysis.program, analysis.sourceFile))
    return libraryFunction(call, target);
  const constant = ts.isNewExpression(call) || CONST_STD.test(target.name);
  return constant ? null : stdFunction(callee);
}

function ownFunction(call: Call, { name }: ts.Symbol): Impurity | null {
  if (ts.isFunctionLike(bare(ts.isTaggedTemplateExpression(call) ? call.tag : call.expression))) return null;
  const what = ts.isNewExpression(call) ? `associated function \`${name}::new\`` : `function \`${name}\``;
  return {
    message: `cannot call non-const ${what} in statics`,
    label: "every thread would call this for itself",
  };
}

function libraryFunction(call: Call, { name }: ts.Symbol): Impurity | null {
  const isFixedDate = name === "Date" && ts.isNewExpression(call) && call.arguments?.length;
  if (isFixedDate || !VARYING.test(name)) return null;
  return {
    message: `cannot call non-const function \`${name}\` in statics`,
    label: "every thread would get another value",
  };
}

function stdFunction(callee: ts.Expression): Impurity {
  const name = callee.getText();
  return {
    message: `cannot call non-const function \`${name}\` in statics`,
    label: "this would run once in every thread",
  };
}

function report(call: Call, { message, label }: Impurity, analysis: Analysis): Diagnostic {
  return complain(
    {
      code: "E0015",
      message,
      remarks: [{ node: call, text: label }],
      notes: ["calls in statics are limited to constant functions, tuple structs and tuple variants"],
      help: "consider wrapping this expression in `new LazyLock(() => …)`, or do it in `main`",
    },
    analysis,
  );
}
