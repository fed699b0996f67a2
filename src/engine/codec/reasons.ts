import type { Closure } from "../thread/runtime.js";

/** Why an object of a class that nobody knows stays. */
export function unknownClass(value: object, prototype: object): string {
  const made: unknown = Object.hasOwn(prototype, "constructor") ? prototype.constructor : null;
  if (typeof made === "function" && Reflect.get(globalThis, made.name) !== made) return localClass(made);
  const name = typeof made === "function" ? made.name : Object.prototype.toString.call(value).slice(8, -1);
  return `a ${name} cannot be sent to another thread`;
}

function localClass({ name }: Closure): string {
  return `class \`${name}\` is declared inside a function; declare it at the top of the module`;
}

/** Why a function without a tag stays. */
export function unknownFunction(closure: Closure): string {
  if (/^class\b/.test(Function.prototype.toString.call(closure))) return localClass(closure);
  const name = closure.name === "" ? "this function" : `function \`${closure.name}\``;
  return `${name} does not come from the program's own code (or uses \`super\` or \`arguments\`)`;
}
