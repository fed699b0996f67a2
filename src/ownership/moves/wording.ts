import ts = require("typescript");

import type { Analysis } from "../../compiler/analysis/analysis.js";
import { encloses } from "../../compiler/analysis/names.js";
import { isOwn } from "../../compiler/analysis/parameters.js";
import { givenIn } from "../lent/given-in.js";
import { stepsOf } from "../places/place.js";
import type { Complaint, Remark } from "../rule.js";
import type { Act } from "./act.js";
import { adviceOn } from "./advice.js";
import type { ClosureUse } from "./closure-values.js";
import type { Move, UseAfterMove } from "./moved.js";

/** What rustc says about a use after a move. */
export function wordingOf({ act, moves }: UseAfterMove, analysis: Analysis): Complaint {
  const again = moves.find((move) => move.act.node === act.node);
  const partly = isPartial(act, moves);
  const how = act.kind === "borrowed" && !isPartOfMoved(act, moves) ? "borrow" : "use";
  const [primary, ...others] = again ? movedAgain(again) : usedAfter(act, how, partly);
  const because = becauseOf(moves[0]?.act ?? act, partly, analysis);
  const name = nameNear(moves[0]?.act ?? act, act.node);
  return {
    code: "E0382",
    message: headline(act, partly, moves),
    remarks: [
      primary,
      ...others,
      ...moves.filter((move) => move !== again).flatMap((move) => movedBefore(move, partly)),
      ...loopsOf(moves),
      ...(name ? [{ node: name, text: because }] : []),
      ...moves.flatMap(ownedBy),
      ...moves.flatMap(({ act: { taker } }) => (taker && "name" in taker ? givenIn(taker) : [])),
    ],
    notes: [...(name ? [] : [because]), ...otherNames(act, moves), ...new Set(moves.flatMap(noteOn))],
    help: adviceOn(moves[0]?.act ?? act, analysis),
  };
}

/** Only parts of what is used were moved. */
function isPartial({ place, kind }: Act, moves: readonly Move[]): boolean {
  return kind !== "assigned" && moves.every((move) => stepsOf(move.place).length > stepsOf(place).length);
}

function headline(act: Act, partly: boolean, moves: readonly Move[]): string {
  const whole = moves[0]?.act.text ?? act.text;
  if (act.kind === "assigned") return `assign to part of moved value: \`${whole}\``;
  if (isPartOfMoved(act, moves)) return `use of moved value: \`${whole}\``;
  const verb = act.kind === "borrowed" ? "borrow" : "use";
  return `${verb} of ${partly ? "partially " : ""}moved value: \`${act.text}\``;
}

/** A field of what was moved is named, other than by a closure: rustc speaks of the whole. */
function isPartOfMoved({ node, expression, text }: Act, moves: readonly Move[]): boolean {
  return node === expression && moves.every(({ act }) => text.startsWith(`${act.text}.`));
}

function becauseOf(moved: Act, partly: boolean, { checker }: Analysis): string {
  const type = checker.typeToString(checker.getTypeAtLocation(moved.expression));
  const move = partly ? "partial move" : "move";
  return `${move} occurs because \`${moved.text}\` has type \`${type}\`, which does not implement the \`Copy\` trait`;
}

type Remarks = readonly [Remark, ...Remark[]];

function movedAgain({ act, earlier }: Move): Remarks {
  const due: Remark[] = act.taker ? [] : [{ node: act.expression, text: "use occurs due to use in closure" }];
  return [{ node: placeOf(act), text: `${movedHere(act, false)}${when(earlier)}` }, ...due];
}

function usedAfter({ kind, node, expression }: Act, how: "borrow" | "use", partly: boolean): Remarks {
  if (kind === "assigned") return [{ node, text: "value partially assigned here after move" }];
  const isClosure = node !== expression;
  const due: Remark[] = isClosure ? [{ node: expression, text: `${how} occurs due to use in closure` }] : [];
  const text = `value ${how === "borrow" ? "borrowed" : "used"} here after ${partly ? "partial " : ""}move`;
  return [{ node, text }, ...due];
}

function movedBefore({ act, earlier }: Move, partly: boolean): readonly Remark[] {
  const moved = { node: placeOf(act), text: `${movedHere(act, partly)}${when(earlier)}` };
  const due = `variable ${partly ? "partially " : ""}moved due to use in closure`;
  return act.taker ? [moved] : [moved, { node: act.expression, text: due }];
}

function movedHere({ taker, text }: Act, partly: boolean): string {
  const moved = `value ${partly ? "partially " : ""}moved`;
  if (taker === null) return `${moved} into closure here`;
  if ("by" in taker) {
    return ts.isForOfStatement(taker.by)
      ? `\`${text}\` moved due to this implicit call to \`.into_iter()\``
      : `\`${text}\` moved due to this method call`;
  }
  if (taker.kind === "loop") return `\`${text}\` moved due to this implicit call to \`.into_iter()\``;
  if (taker.kind === "call") return `\`${text}\` moved due to this call`;
  return "name" in taker ? `\`${text}\` moved due to this method call` : `${moved} here`;
}

function placeOf({ taker, node }: Act): ts.Node {
  return taker && "name" in taker ? taker.name : node;
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
  if (!taker || !("parameter" in taker) || !taker.parameter.type) return [];
  if (taker.parameter.getSourceFile() !== node.getSourceFile()) return [];
  return [{ node: taker.parameter.type, text: "this parameter takes ownership of the value" }];
}

function noteOn({ act: { taker, text, node, changed } }: Move): readonly string[] {
  if (taker === null) {
    return changed
      ? ["`move` gives the closure a value of its own: what it changes there is not seen here"]
      : [];
  }
  if ("by" in taker || ("kind" in taker && taker.kind === "loop"))
    return [`\`into_iter\` takes ownership of the receiver \`self\`, which moves \`${text}\``];
  if ("variable" in taker) return closureNotes(taker);
  if ("name" in taker) {
    return [`\`${taker.path}\` takes ownership of the receiver \`self\`, which moves \`${text}\``];
  }
  if (!("parameter" in taker)) return [];
  const { parent } = taker.parameter;
  if (parent.getSourceFile() !== node.getSourceFile() || !parent.name) return [];
  const kind = ts.isMethodDeclaration(parent) ? "method" : "function";
  if (!isOwn(taker.parameter))
    return [
      `${kind} \`${parent.name.getText()}\` keeps the value or gives it on: the parameter's type says so as \`Own<…>\``,
    ];
  return [
    `consider changing this parameter type in ${kind} \`${parent.name.getText()}\` to borrow instead if owning the value isn't necessary`,
  ];
}

function closureNotes({ kind, variable }: ClosureUse): readonly string[] {
  return kind === "call"
    ? [
        `closure cannot be invoked more than once because it moves the variable \`${variable}\` out of its environment`,
        "this value implements `FnOnce`, which causes it to be moved when called",
      ]
    : [`the closure has \`${variable}\`, so there is one of it`];
}

/** Where the value was moved under another name. */
function otherNames(act: Act, moves: readonly Move[]): readonly string[] {
  const name = nameIn(act.text);
  const others = new Set(moves.map((move) => nameIn(move.act.text)).filter((other) => other !== name));
  return [...others].map(
    (other) => `\`${other}\` and \`${name}\` are the same object, or one is a part of the other`,
  );
}

function nameIn(text: string): string {
  return /^[\w$]+/.exec(text)?.[0] ?? text;
}

/** The name of the variable that was moved, if that is all of it and its declaration is in the same function. */
function nameNear({ place: { declaration, path }, text }: Act, step: ts.Node): ts.Node | null {
  const name = ts.getNameOfDeclaration(declaration as ts.Declaration);
  if (name?.getText() !== text || path.length > 0) return null;
  const around = ts.findAncestor(step.parent, ts.isFunctionLike);
  return around !== undefined && encloses(around, name) ? name : null;
}
