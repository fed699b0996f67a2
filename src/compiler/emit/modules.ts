import ts = require("typescript");

const make = ts.factory;

/** `import { thread, move as mv } from "thread-lessons"` as `const { thread, move: mv } = $std;` */
export function lowerImport(node: ts.ImportDeclaration, checker: ts.TypeChecker): readonly ts.Statement[] {
  const bindings = node.importClause?.isTypeOnly ? undefined : node.importClause?.namedBindings;
  if (!bindings) return [];
  if (ts.isNamespaceImport(bindings)) return [fromStd(make.createIdentifier(bindings.name.text))];
  const elements = bindings.elements.filter((element) => isValue(element, checker)).map(bindingElement);
  return elements.length === 0 ? [] : [fromStd(make.createObjectBindingPattern(elements))];
}

function fromStd(name: ts.BindingName): ts.Statement {
  const declaration = make.createVariableDeclaration(
    name,
    undefined,
    undefined,
    make.createIdentifier("$std"),
  );
  return make.createVariableStatement(
    undefined,
    make.createVariableDeclarationList([declaration], ts.NodeFlags.Const),
  );
}

function bindingElement({ name, propertyName }: ts.ImportSpecifier): ts.BindingElement {
  const property = propertyName ? make.createIdentifier(propertyName.text) : undefined;
  return make.createBindingElement(undefined, property, make.createIdentifier(name.text));
}

function isValue(element: ts.ImportSpecifier, checker: ts.TypeChecker): boolean {
  const symbol = element.isTypeOnly ? undefined : checker.getSymbolAtLocation(element.name);
  if (!symbol) return false;
  const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  return (target.flags & ts.SymbolFlags.Value) !== 0;
}

/** The statement without `export` and `declare` in front of it. */
export function withoutExport(statement: ts.Statement): ts.Statement {
  if (!ts.canHaveModifiers(statement)) return statement;
  const modifiers = statement.modifiers?.filter(({ kind }) => kind !== ts.SyntaxKind.ExportKeyword);
  if (modifiers?.length === statement.modifiers?.length) return statement;
  return ts.visitEachChild(
    statement,
    (child) => (child.kind === ts.SyntaxKind.ExportKeyword ? undefined : child),
    undefined,
  );
}
