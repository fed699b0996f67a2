import ts = require("typescript");

import type { Analysis } from "../../compiler/analysis/analysis.js";
import { isReference } from "../../compiler/analysis/names.js";
import { oncePer } from "../once.js";
import { type Access, Climb } from "./climb.js";
import { isThis, placeOfReference } from "./places.js";

/** Every access of a program to a variable or `this`, in source order. */
export const accessesOf = oncePer((analysis): readonly Access[] => [...byUse(analysis).values()]);

/** What is accessed by a use of a variable; null where that is no value, or the node is no use. */
export function accessAt(node: ts.Node, analysis: Analysis): Access | null {
  return byUse(analysis).get(node) ?? null;
}

/** The accesses that take place when a call has evaluated its arguments: those to what a method is called on. */
export function accessesBy(call: ts.CallExpression, analysis: Analysis): readonly Access[] {
  return byCall(analysis).get(call) ?? [];
}

const byUse = oncePer((analysis): ReadonlyMap<ts.Node, Access> => {
  const found = new Map<ts.Node, Access>();
  const visit = (node: ts.Node): void => {
    const access = accessOf(node, analysis);
    if (access) found.set(node, access);
    ts.forEachChild(node, visit);
  };
  visit(analysis.sourceFile);
  return found;
});

const byCall = oncePer((analysis) => {
  const found = new Map<ts.Node, Access[]>();
  for (const access of accessesOf(analysis)) {
    const { call, argument } = access;
    if (call && argument === null) found.set(call, [...(found.get(call) ?? []), access]);
  }
  return found;
});

function accessOf(node: ts.Node, analysis: Analysis): Access | null {
  const isUse = isThis(node) || (ts.isIdentifier(node) && isReference(node) && !isInType(node));
  const place = isUse ? placeOfReference(node, analysis) : null;
  return isUse && place ? new Climb(node, place, analysis).access() : null;
}

function isInType(node: ts.Node): boolean {
  return ts.isTypeNode(node.parent) || ts.isTypeQueryNode(node.parent) || ts.isQualifiedName(node.parent);
}
