import ts = require("typescript");

import type { Analysis } from "../../compiler/analysis/analysis.js";
import { bare, isAccess } from "../../compiler/analysis/expressions.js";
import { isModuleLevel } from "../../compiler/analysis/names.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { findMutations } from "../mutations.js";
import { accessesOf } from "../places/access.js";
import { type Access, textOf } from "../places/climb.js";
import { wouldChange } from "../places/effects.js";
import { READ_ONLY } from "../places/place.js";
import { baseOfFirst, stepOf } from "../places/steps.js";
import { type Complaint, complain } from "../rule.js";

/** E0594, E0596: what an `Arc` or `Rc` holds, and what a `readonly` type names, may be looked at only. */
export function sharedData(analysis: Analysis): readonly Diagnostic[] {
  return [...inVariables(analysis), ...inTemporaries(analysis)];
}

function inVariables(analysis: Analysis): readonly Diagnostic[] {
  return accessesOf(analysis).flatMap((access) => {
    const sharing = sharingOf(access);
    if (!sharing || isRebinding(access) || !wouldChange(access, analysis)) return [];
    const change = changeOf(access, analysis);
    const words =
      sharing === READ_ONLY ? behindReference(change, analysis) : inHandle(change, sharing, analysis);
    return [complain(words, analysis)];
  });
}

/** What no variable names, as the guard of `table.read().unwrap().value.push(1)`. */
function inTemporaries(analysis: Analysis): readonly Diagnostic[] {
  return findMutations(analysis).flatMap(({ target, kind, by }) => {
    const sharing = sharingTemporary(target, analysis);
    if (!sharing) return [];
    const collection = baseOfFirst("element", target, analysis);
    const named = collection ?? target;
    const assigned = kind === "assigned" && !collection;
    return [
      complain(inHandle({ named, assigned, target: assigned ? by : named }, sharing, analysis), analysis),
    ];
  });
}

/** The type of the handle that a call makes and whose content an expression names. */
function sharingTemporary(expression: ts.Expression, analysis: Analysis): string | null {
  const value = bare(expression);
  if (!isAccess(value)) return null;
  const base = bare(value.expression);
  const step = ts.isCallExpression(base) ? stepOf(value, analysis)?.name : undefined;
  return step?.startsWith("*") ? step.slice(1) : sharingTemporary(base, analysis);
}

/** What makes a place shared: `Arc`, `&`. Statics have a rule of their own. */
function sharingOf({ part: { place } }: Access): string | null {
  const { declaration, path } = place;
  if (ts.isVariableDeclaration(declaration) && isModuleLevel(declaration)) return null;
  const step = path.find((one) => one === READ_ONLY || one.startsWith("*"));
  return step?.replace("*", "") ?? null;
}

function isRebinding({ mutation, use }: Access): boolean {
  return mutation?.kind === "assigned" && mutation.target === use;
}

/** A change to what may not change. */
interface Change {
  /** The assignment; what a method or function would change otherwise. */
  readonly target: ts.Node;
  readonly named: ts.Expression;
  readonly assigned: boolean;
}

/** An element of an array is changed by way of the array. */
function changeOf(access: Access, analysis: Analysis): Change & Access {
  const { mutation, part } = access;
  const collection = baseOfFirst("element", part.expression, analysis);
  const named = collection ?? part.expression;
  const assigned = mutation?.kind === "assigned" && !collection;
  return { ...access, assigned, named, target: assigned ? mutation.by : named };
}

function inHandle(change: Change, std: string, analysis: Analysis): Complaint {
  const { named, assigned, target } = change;
  const handle = baseOfFirst("behind", named, analysis);
  const type = handle && analysis.checker.typeToString(analysis.checker.getTypeAtLocation(handle));
  const inside = PLACES[std] ?? `in an \`${std}\``;
  const lacking = `trait \`DerefMut\` is required to modify through a dereference, but it is not implemented for \`${type}\``;
  return {
    code: assigned ? "E0594" : "E0596",
    message: assigned ? `cannot assign to data ${inside}` : `cannot borrow data ${inside} as mutable`,
    remarks: [{ node: target, text: assigned ? "cannot assign" : "cannot borrow as mutable" }],
    notes: [type ? lacking : `\`${textOf(named, analysis)}\` is, or belongs to, what the \`${std}\` holds`],
    help: ADVICE[std] ?? "make a changed copy of it",
  };
}

const ADVICE: Readonly<Record<string, string>> = {
  Arc: "put a lock into the `Arc`, `new Arc(new Mutex(…))`, and change the value under it: `shared.value.lock().unwrap().value`",
  Rc: "put a cell into the `Rc`, `new Rc(new RefCell(…))`, and change the value by `borrowMut()`",
  LazyLock:
    "put a lock into the `LazyLock`, `new LazyLock(() => new Mutex(…))`, and change the value under it",
  RwLockReadGuard: "lock it to write: `write()` instead of `read()`",
};

/** Where rustc says that the data is, other than in an `Arc`. */
const PLACES: Readonly<Record<string, string>> = {
  RwLockReadGuard: "in dereference of `RwLockReadGuard`",
  LazyLock: "in dereference of `LazyLock`",
};

function behindReference(
  { use, place, assigned, named, target }: Change & Access,
  analysis: Analysis,
): Complaint {
  const name = use.getText();
  const owner = ts.getNameOfDeclaration(place.declaration as ts.Declaration)?.getText() ?? name;
  const able = assigned ? "written to" : "borrowed as mutable";
  return {
    code: assigned ? "E0594" : "E0596",
    message: assigned
      ? `cannot assign to \`${textOf(named, analysis)}\`, which is behind a \`&\` reference`
      : `cannot borrow \`${textOf(named, analysis)}\` as mutable, as it is behind a \`&\` reference`,
    remarks: [{ node: target, text: `\`${name}\` is a \`&\` reference, so it cannot be ${able}` }],
    notes: ["a `readonly` type is Rust's `&`: all that can be reached through it is to be read only"],
    help: `consider changing this to be a mutable reference: leave \`readonly\` out of the type of \`${owner}\``,
  };
}
