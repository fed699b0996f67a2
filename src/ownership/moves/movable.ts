import ts = require("typescript");

import type { StdScope } from "../../compiler/analysis/std.js";
import { stdTypeName, typeArguments } from "../../compiler/analysis/std-types.js";
import { isReadonly } from "../types.js";

/** Types of std that are `Copy` in Rust, or are seen through a shared reference only. */
const COPY = new Set(["Duration", "Instant", "WaitTimeoutResult", "ThreadId", "Scope", "LocalKey"]);

/** Whether using a value of the type by value certainly moves it. What a generic or unknown type does is not certain. */
export function isMovable(type: ts.Type, std: StdScope): boolean {
  if (type.isUnion()) return isMovableUnion(type, std);
  if (!(type.flags & ts.TypeFlags.Object) || isReadonly(type)) return false;
  if (type.getCallSignatures().length + type.getConstructSignatures().length > 0) return false;
  const name = stdTypeName(type, std);
  if (name === "Option" || name === "Result") {
    return typeArguments(type, std.checker).some((part) => isMovable(part, std));
  }
  return name === null || !COPY.has(name);
}

function isMovableUnion({ types }: ts.UnionType, std: StdScope): boolean {
  const present = types.filter(({ flags }) => !(flags & (ts.TypeFlags.Null | ts.TypeFlags.Undefined)));
  return present.length > 0 && present.every((type) => isMovable(type, std));
}
