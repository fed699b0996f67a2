import ts = require("typescript");

import type { Analysis } from "../analysis/analysis.js";
import { findItems } from "../analysis/items.js";
import { type ForgottenEnds, findForgottenEnds } from "../temporaries/forgotten-ends.js";
import { findTakenParameters } from "../temporaries/taken-parameters.js";
import { lowerClass } from "./classes.js";
import { isSharedConstant } from "./constants.js";
import { withDrops } from "./forgotten-ends.js";
import { named } from "./function-names.js";
import type { HandleNumbers } from "./handles.js";
import { lowerImport, withoutExport } from "./modules.js";
import { arrow, factoryStatement, runtimeCall, tagInPlace } from "./runtime-calls.js";
import { isModuleClass, numberClosures, type Tagged } from "./tagged.js";
import { parameterLowering, temporaryLowering } from "./temporaries.js";

const make = ts.factory;

/**
 * The transformer that runs before types are erased: it makes closures, classes and items known to the runtime.
 * One syntax node ends up in several places (in place and in its factory); TypeScript's own transformers visit each.
 */
export function lower(analysis: Analysis, handles: HandleNumbers): ts.TransformerFactory<ts.SourceFile> {
  return (context) => (sourceFile) => new Lowering(analysis, handles, context).sourceFile(sourceFile);
}

class Lowering {
  readonly #analysis: Analysis;
  readonly #context: ts.TransformationContext;
  readonly #tagged: ReadonlyMap<ts.Node, Tagged>;
  readonly #items: ReadonlyMap<ts.Node, number>;
  readonly #handles: HandleNumbers;
  readonly #temporaries: (node: ts.Node, lowered: ts.Node) => ts.Node;
  readonly #parameters: (node: ts.Node, lowered: ts.Node) => ts.Node;
  readonly #forgotten: ForgottenEnds;
  readonly #factories = new Map<ts.ClassLikeDeclaration | null, ts.Statement[]>();
  #classes = 0;

  constructor(analysis: Analysis, handles: HandleNumbers, context: ts.TransformationContext) {
    this.#analysis = analysis;
    this.#handles = handles;
    this.#context = context;
    this.#tagged = numberClosures(analysis);
    this.#items = new Map([...findItems(analysis)].map((item, index) => [item, index]));
    this.#temporaries = temporaryLowering(analysis.temporaries);
    this.#forgotten = findForgottenEnds(analysis);
    this.#parameters = parameterLowering(findTakenParameters(analysis));
  }

  sourceFile(sourceFile: ts.SourceFile): ts.SourceFile {
    const statements = sourceFile.statements.flatMap((statement) => this.#moduleStatement(statement));
    const tags = this.#declarationTags(sourceFile.statements);
    const all = [...this.#factoriesOf(null), ...tags, ...statements];
    return make.updateSourceFile(sourceFile, all);
  }

  #moduleStatement(statement: ts.Statement): readonly ts.Statement[] {
    if (ts.isImportDeclaration(statement)) return lowerImport(statement, this.#analysis.checker);
    if (ts.isExportDeclaration(statement)) return [];
    const lowered = ts.visitNode(statement, this.#visit, ts.isStatement);
    return lowered ? [withoutExport(lowered)] : [];
  }

  readonly #visit = (node: ts.Node): ts.Node =>
    this.#parameters(node, this.#temporaries(node, this.#lowered(node)));

  #lowered(node: ts.Node): ts.Node {
    const tagged = this.#tagged.get(node);
    const inner = this.#enclosing(node, ts.visitEachChild(node, this.#visit, this.#context));
    if (tagged) return this.#closure(tagged, inner);
    const made = ts.isExpression(inner) ? this.#handle(node, inner) : inner;
    const item = this.#items.get(node);
    if (item !== undefined && ts.isExpression(made)) return itemCall(item, made);
    return this.#constant(node, made);
  }

  /** A handle of std says what it is called, once it is made. */
  #handle(node: ts.Node, inner: ts.Expression): ts.Expression {
    const name = this.#handles.get(node);
    return name === undefined ? inner : runtimeCall("named", make.createNumericLiteral(name), inner);
  }

  /** What a block or a class gains besides its lowered children. */
  #enclosing(node: ts.Node, inner: ts.Node): ts.Node {
    if (ts.isBlock(node) && ts.isBlock(inner)) return this.#block(node, inner);
    if (ts.isCaseOrDefaultClause(node) && ts.isCaseOrDefaultClause(inner)) return this.#clause(node, inner);
    if (ts.isClassLike(node) && ts.isClassLike(inner) && isModuleClass(node)) {
      return lowerClass(inner, this.#classes++, this.#factoriesOf(node));
    }
    return inner;
  }

  #block(node: ts.Block, inner: ts.Block): ts.Block {
    const block = withDrops(node, inner, this.#forgotten);
    const tags = this.#declarationTags(node.statements);
    return tags.length === 0 ? block : make.updateBlock(block, [...tags, ...block.statements]);
  }

  // A function declared under one case is visible under all, and any of them may be the one that is entered.
  #clause(node: ts.CaseOrDefaultClause, inner: ts.CaseOrDefaultClause): ts.CaseOrDefaultClause {
    const tags = this.#declarationTags(node.parent.clauses.flatMap((clause) => [...clause.statements]));
    if (tags.length === 0) return inner;
    const statements = [...tags, ...inner.statements];
    return ts.isCaseClause(inner)
      ? make.updateCaseClause(inner, inner.expression, statements)
      : make.updateDefaultClause(inner, statements);
  }

  /** Declarations hoist, so their tags stand at the start of what holds them. */
  #declarationTags(statements: readonly ts.Statement[]): readonly ts.Statement[] {
    return statements.filter(ts.isFunctionDeclaration).flatMap((declaration) => {
      const tagged = this.#tagged.get(declaration);
      if (!tagged || !declaration.name) return [];
      return [
        make.createExpressionStatement(tagInPlace(tagged, make.createIdentifier(declaration.name.text))),
      ];
    });
  }

  #closure(tagged: Tagged, lowered: ts.Node): ts.Node {
    const value = this.#closureValue(tagged, lowered);
    this.#factoriesOf(tagged.home).push(factoryStatement(tagged, value));
    if (ts.isFunctionDeclaration(lowered)) return lowered;
    const call = tagInPlace(tagged, value);
    return ts.isMethodDeclaration(lowered) ? make.createPropertyAssignment(lowered.name, call) : call;
  }

  #closureValue({ closure }: Tagged, lowered: ts.Node): ts.Expression {
    if (ts.isFunctionDeclaration(lowered) && lowered.name) {
      if (ts.isSourceFile(closure.node.parent)) return make.createIdentifier(lowered.name.text);
      return functionExpression(lowered, lowered.name);
    }
    if (ts.isMethodDeclaration(lowered)) return named(closure.node, functionExpression(lowered, undefined));
    if (ts.isExpression(lowered)) return named(closure.node, lowered);
    throw new Error(`a closure became a ${ts.SyntaxKind[lowered.kind]}`);
  }

  #factoriesOf(home: ts.ClassLikeDeclaration | null): ts.Statement[] {
    const known = this.#factories.get(home) ?? [];
    this.#factories.set(home, known);
    return known;
  }

  #constant(node: ts.Node, inner: ts.Node): ts.Node {
    const isCandidate = ts.isVariableDeclaration(node) || ts.isPropertyDeclaration(node);
    if (!isCandidate || !isSharedConstant(node, this.#analysis)) return inner;
    return withInitialiser(inner, (initialiser) => runtimeCall("constant", initialiser));
  }
}

function withInitialiser(node: ts.Node, change: (initialiser: ts.Expression) => ts.Expression): ts.Node {
  if (ts.isVariableDeclaration(node) && node.initializer) {
    return make.updateVariableDeclaration(node, node.name, undefined, undefined, change(node.initializer));
  }
  if (!ts.isPropertyDeclaration(node) || !node.initializer) return node;
  return make.updatePropertyDeclaration(
    node,
    node.modifiers,
    node.name,
    undefined,
    undefined,
    change(node.initializer),
  );
}

function itemCall(index: number, initialiser: ts.Expression): ts.Expression {
  return runtimeCall("item", make.createNumericLiteral(index), arrow([], initialiser));
}

function functionExpression(
  node: ts.FunctionDeclaration | ts.MethodDeclaration,
  name: ts.Identifier | undefined,
): ts.FunctionExpression {
  const modifiers = node.modifiers
    ?.filter(ts.isModifier)
    .filter(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword);
  const body = node.body ?? make.createBlock([]);
  const { asteriskToken, typeParameters, parameters } = node;
  return make.createFunctionExpression(
    modifiers,
    asteriskToken,
    name,
    typeParameters,
    parameters,
    undefined,
    body,
  );
}
