import ts = require("typescript");

import type { Analysis } from "../../compiler/analysis/analysis.js";
import type { Taker } from "../moves/takes.js";
import { textOf } from "../places/climb.js";
import type { Complaint, Remark } from "../rule.js";
import { adviceOn } from "./advice.js";
import { givenIn } from "./given-in.js";
import type { Lender } from "./lender.js";

export interface Return {
  readonly kind: "return";
}

/** Something is given away that somebody else has. */
export interface MoveOut {
  readonly expression: ts.Expression;
  readonly taker: Taker | Return;
  readonly lender: Lender;
}

/** What rustc says about it. */
export function wordingOf(move: MoveOut, analysis: Analysis): Complaint {
  const { expression, taker, lender } = move;
  const type = typeText(expression, analysis);
  const what = nameOf(move, analysis);
  const because = `move occurs because ${what} has type \`${type}\`, which does not implement the \`Copy\` trait`;
  const isMethod = taker.kind === "method";
  const called: Remark[] = isMethod
    ? [{ node: taker.name, text: `${what} moved due to this method call` }]
    : [];
  return {
    code: lender.kind === "destroyed" ? "E0509" : "E0507",
    message: `cannot move out of ${placeWords(move, analysis)}`,
    remarks: [
      { node: expression, text: because },
      ...called,
      ...ownerOf(lender),
      ...(isMethod ? givenIn(taker) : []),
    ],
    notes: isMethod
      ? [`\`${taker.path}\` takes ownership of the receiver \`self\`, which moves ${what}`]
      : [],
    help: adviceOn(move, analysis),
  };
}

/** rustc has no name for what an operator gives. */
function nameOf({ expression, lender: { kind } }: MoveOut, analysis: Analysis): string {
  if (kind === "collection" || kind === "handle") return "value";
  const text = textOf(expression, analysis);
  return kind === "reference" && ts.isIdentifier(expression) ? `\`*${text}\`` : `\`${text}\``;
}

function placeWords(move: MoveOut, analysis: Analysis): string {
  const { lender } = move;
  switch (lender.kind) {
    case "collection":
      return lender.isIndexed
        ? `index of \`${typeText(lender.collection, analysis)}\``
        : "a shared reference";
    case "handle":
      return /^A?Rc$/i.test(lender.type)
        ? `an \`${lender.type}\``
        : `dereference of \`${typeText(lender.handle, analysis)}\``;
    case "reference":
      return `${nameOf(move, analysis)} which is behind a shared reference`;
    case "receiver":
      return `${nameOf(move, analysis)} which is behind a mutable reference`;
    case "destroyed":
      return `type \`${lender.type}\`, which implements the \`Drop\` trait`;
  }
}

function ownerOf(lender: Lender): readonly Remark[] {
  if (lender.kind === "reference")
    return [{ node: lender.declaration, text: "this parameter is a `&` reference" }];
  return lender.kind === "receiver"
    ? [
        {
          node: lender.method.name,
          text: "`this` is `&mut self` here: the fields are dropped after it",
        },
      ]
    : [];
}

function typeText(expression: ts.Expression, { checker }: Analysis): string {
  return checker.typeToString(checker.getTypeAtLocation(expression));
}
