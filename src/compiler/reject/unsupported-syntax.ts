import ts = require("typescript");

import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Analysis } from "../analysis/analysis.js";
import { spanOf } from "../spans.js";

/** TypeScript's syntax that other threads could not follow. */
export function unsupportedSyntax(analysis: Analysis): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const visit = (node: ts.Node): void => {
    const complaint = complaintAbout(node);
    if (complaint) found.push(unsupported(complaint, analysis));
    ts.forEachChild(node, visit);
  };
  visit(analysis.sourceFile);
  return found;
}

interface Complaint {
  readonly node: ts.Node;
  readonly what: string;
  readonly why: string;
  readonly help: string;
}

function complaintAbout(node: ts.Node): Complaint | null {
  if (ts.isDecorator(node)) return decorator(node);
  if (node.kind === ts.SyntaxKind.AccessorKeyword) return accessor(node);
  return isNamespace(node) && holdsValues(node) ? namespace(node) : null;
}

function decorator(node: ts.Decorator): Complaint {
  return {
    node,
    what: "decorators",
    why: "every thread would run this for itself",
    help: "write what it does into the class, or into a function that the class calls",
  };
}

function accessor(node: ts.Node): Complaint {
  return {
    node,
    what: "`accessor` fields",
    why: "the field behind it could not cross to another thread",
    help: "declare a plain field, or a `#private` one with `get` and `set`",
  };
}

function namespace(node: ts.ModuleDeclaration): Complaint {
  return {
    node: node.name,
    what: "namespaces with values",
    why: "every thread would run this for itself",
    help: "declare what it holds at the top level, or as `static readonly` fields and methods of a class",
  };
}

// Of `namespace A.B {}` the inner half is a declaration as well, but one complaint is enough.
function isNamespace(node: ts.Node): node is ts.ModuleDeclaration {
  return ts.isModuleDeclaration(node) && !ts.isModuleDeclaration(node.parent);
}

/** Whether anything of a namespace remains when its types are erased. */
function holdsValues(node: ts.Node): boolean {
  if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return false;
  if (ts.canHaveModifiers(node) && isDeclared(node)) return false;
  if (ts.isModuleDeclaration(node)) return node.body !== undefined && holdsValues(node.body);
  return !ts.isModuleBlock(node) || node.statements.some(holdsValues);
}

function isDeclared(node: ts.HasModifiers): boolean {
  return node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DeclareKeyword) ?? false;
}

function unsupported({ node, what, why, help }: Complaint, analysis: Analysis): Diagnostic {
  const span = spanOf(node, analysis);
  return {
    code: "unsupported_syntax",
    severity: "error",
    message: `${what} are not supported`,
    span,
    labels: [{ span, text: why }],
    notes: [],
    help,
  };
}
