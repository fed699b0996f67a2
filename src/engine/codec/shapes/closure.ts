import { tagOf } from "../../thread/module.js";
import type { Closure, Environment } from "../../thread/runtime.js";
import { CannotCross } from "../cannot-cross.js";
import type { Decoder } from "../decoder.js";
import type { Encoder } from "../encoder.js";
import { unknownFunction } from "../reasons.js";
import { anyShape } from "../shape.js";
import { Tag } from "../tags.js";

/** A closure of the program: which one, and its variables. */
export const closure = anyShape<Closure>({
  tag: Tag.closure,
  write(value, to) {
    const tag = tagOf(value);
    to.writer.count(tag?.id ?? 0);
    to.writer.byte(tag?.moved ? 1 : 0);
    to.value(tag?.self);
  },
  read(from) {
    const id = from.reader.count();
    const moved = from.reader.byte() === 1;
    const value = from.module.make(id, from.value());
    const tag = tagOf(value);
    if (tag !== undefined) tag.moved = moved;
    return value;
  },
  writeContents(value, to) {
    const variables = tagOf(value)?.get?.();
    if (variables !== undefined) for (const name in variables) to.value(variables[name]);
  },
  readContents(value, from) {
    const tag = tagOf(value);
    if (!tag?.get) return;
    const variables = tag.get();
    for (const name in variables) variables[name] = from.value();
    tag.set?.(variables);
  },
  emptyLike(value, module) {
    const tag = tagOf(value);
    return tag === undefined ? value : module.make(tag.id, tag.self);
  },
  merge(target, before, after) {
    const [old, now] = [variablesOf(before), variablesOf(after)];
    const changed = Object.entries(now).filter(([name, value]) => !Object.is(old[name], value));
    if (changed.length > 0) tagOf(target)?.set?.({ ...variablesOf(target), ...Object.fromEntries(changed) });
  },
});

function variablesOf(value: Closure): Environment {
  return tagOf(value)?.get?.() ?? {};
}

/** Writes any function value. */
export function writeFunction(value: Closure, to: Encoder): void {
  const tag = tagOf(value);
  if (tag === undefined) return writeNamed(value, to);
  const [property] = Object.keys(value);
  if (property !== undefined)
    throw new CannotCross(value, `a function cannot take along properties of its own, as \`${property}\``);
  if (tag.self !== undefined && !to.hasMet(value)) {
    // Whoever holds `this` may hold the closure: with `this` written first, a cycle through it is a reference.
    to.writer.byte(Tag.self);
    to.value(tag.self);
  }
  to.object(value, closure);
}

/** A class of the program, or a method that was taken off its object: every thread has it by name. */
function writeNamed(value: Closure, { module, writer }: Encoder): void {
  const entry = module.classNamed(value);
  if (entry !== undefined) {
    writer.byte(Tag.class);
    return writer.count(entry.id);
  }
  const method = module.methodOf(value);
  if (method === undefined) throw new CannotCross(value, unknownFunction(value));
  writer.byte(Tag.method);
  writer.count(method[0].id);
  writer.string(method[1]);
}

export function readClass({ module, reader }: Decoder): Closure {
  return module.classAt(reader.count()).construct;
}

export function readMethod(from: Decoder): unknown {
  const { construct } = from.module.classAt(from.reader.count());
  return Reflect.get(construct.prototype, from.value() as string);
}
