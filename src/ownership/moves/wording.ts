import ts from "typescript";
import type { Analysis } from "../../compiler/analysis/analysis.js";
import { holderOf, isAssignment } from "../../compiler/analysis/expressions.js";
import { encloses } from "../../compiler/analysis/names.js";
import type { Complaint, Remark } from "../rule.js";
import type { Act } from "./acts.js";
import { adviceOn } from "./advice.js";
import type { Move, UseAfterMove } from "./moved.js";

/** What rustc says about a use after a move. */
export function wordingOf({ act, moves }: UseAfterMove, analysis: Analysis): Complaint {
  const { symbol, declaration, use } = act;
  const again = moves.find((move) => move.act.node === act.node);
  const type = analysis.checker.typeToString(analysis.checker.getTypeOfSymbol(symbol));
  const because = `move occurs because \`${use.text}\` has type \`${type}\`, which does not implement the \`Copy\` trait`;
  const name = nameOf(declaration);
  const isNear = name !== null && isInSameFunction(name, act.node);
  const [primary, ...others] = again ? movedAgain(again) : usedAfter(act);
  return {
    code: "E0382",
    message: `${verbOf(act)} moved value: \`${use.text}\``,
    remarks: [
      primary,
      ...others,
      ...moves.filter((move) => move !== again).flatMap(movedBefore),
      ...loopsOf(moves),
      ...(isNear ? [{ node: name, text: because }] : []),
      ...moves.flatMap(ownedBy),
    ],
    notes: [...(isNear ? [] : [because]), ...new Set(moves.flatMap(noteOn))],
    help: adviceOn(moves[0]?.act ?? act, analysis),
  };
}

type Remarks = readonly [Remark, ...Remark[]];

function movedAgain({ act, earlier }: Move): Remarks {
  const due: Remark[] = act.taker ? [] : [{ node: act.use, text: "use occurs due to use in closure" }];
  return [{ node: placeOf(act), text: `${movedHere(act)}${when(earlier)}` }, ...due];
}

function usedAfter(act: Act): Remarks {
  const { node, use } = act;
  if (partOf(act)) return [{ node: partOf(act) ?? node, text: "value partially assigned here after move" }];
  const how = act.kind === "borrowed" ? "borrow" : "use";
  const due: Remark[] = node === use ? [] : [{ node: use, text: `${how} occurs due to use in closure` }];
  return [{ node, text: `value ${act.kind === "borrowed" ? "borrowed" : "used"} here after move` }, ...due];
}

function movedBefore({ act, earlier }: Move): readonly Remark[] {
  const moved = { node: placeOf(act), text: `${movedHere(act)}${when(earlier)}` };
  return act.taker ? [moved] : [moved, { node: act.use, text: "variable moved due to use in closure" }];
}

function movedHere({ taker, use }: Act): string {
  if (taker === null) return "value moved into closure here";
  return taker.kind === "method" ? `\`${use.text}\` moved due to this method call` : "value moved here";
}

function placeOf({ taker, node }: Act): ts.Node {
  return taker?.kind === "method" ? taker.name : node;
}

function when(earlier: ts.Node | null): string {
  return earlier ? ", in previous iteration of loop" : "";
}

function loopsOf(moves: readonly Move[]): readonly Remark[] {
  const loops = new Set(moves.flatMap(({ earlier }) => earlier ?? []));
  return [...loops].map((node) => ({ node, text: "inside of this loop" }));
}

/** The parameter of the program's own function that took the value. */
function ownedBy({ act: { taker, node } }: Move): readonly Remark[] {
  if (taker?.kind !== "argument" || !taker.parameter.type) return [];
  if (taker.parameter.getSourceFile() !== node.getSourceFile()) return [];
  return [{ node: taker.parameter.type, text: "this parameter takes ownership of the value" }];
}

function noteOn({ act: { taker, use, node } }: Move): readonly string[] {
  if (taker === null) return [];
  if (taker.kind === "method") {
    return [`\`${taker.path}\` takes ownership of the receiver \`self\`, which moves \`${use.text}\``];
  }
  const { parent } = taker.parameter;
  if (parent.getSourceFile() !== node.getSourceFile() || !parent.name) return [];
  const kind = ts.isMethodDeclaration(parent) ? "method" : "function";
  return [
    `consider changing this parameter type in ${kind} \`${parent.name.getText()}\` to borrow instead if owning the value isn't necessary`,
  ];
}

function verbOf(act: Act): string {
  if (partOf(act)) return "assign to part of";
  return act.kind === "borrowed" ? "borrow of" : "use of";
}

/** `point.x` of `point.x = 1`. */
function partOf({ node, use }: Act): ts.Node | null {
  if (node !== use) return null;
  const { holder } = holderOf(use);
  if (!ts.isPropertyAccessExpression(holder) || !isAssignment(holder.parent)) return null;
  const { left, operatorToken } = holder.parent;
  return left === holder && operatorToken.kind === ts.SyntaxKind.EqualsToken ? holder : null;
}

function nameOf(declaration: ts.Declaration): ts.Node | null {
  const { name } = declaration as ts.NamedDeclaration;
  return name && ts.isIdentifier(name) ? name : null;
}

function isInSameFunction(name: ts.Node, step: ts.Node): boolean {
  const around = ts.findAncestor(step.parent, ts.isFunctionLike);
  return around !== undefined && encloses(around, name);
}
