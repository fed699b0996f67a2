import { SourceMap } from "node:module";
import type { Program } from "../program.js";

/** A place in the learner's source, counted from 1. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** One call on a stack, in the learner's source. */
export interface Frame {
  /** The function's name; null for a closure. */
  readonly name: string | null;
  readonly position: Position;
}

/** The calls of `stack` (as V8 writes it) that are the learner's, innermost first. */
export function* framesOf(stack: string, program: Program): Iterable<Frame> {
  for (const line of stack.split("\n")) {
    const at = line.lastIndexOf(`${program.file}:`);
    const found = at < 0 ? null : /^:(\d+):(\d+)/.exec(line.slice(at + program.file.length));
    if (found === null) continue;
    const [, name = null] = /^\s*at (?:new |Object\.)?([^\s(<]+) \(/.exec(line) ?? [];
    const position = toSource(program, Number(found[1]), Number(found[2]));
    if (position !== null) yield { name: name?.replace("[nodejs.dispose]", "drop") ?? null, position };
  }
}

/** So many calls of std's own, at most, lie between a visible operation and the learner's code. */
const deepest = 60;

/** Where in the learner's source the code is that runs now, as panics print it; null when none of it runs. */
export function currentPosition(program: Program): string | null {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = deepest;
  const { stack = "" } = new Error();
  Error.stackTraceLimit = limit;
  const [frame] = framesOf(stack, program);
  return frame === undefined ? null : show(frame.position);
}

/** As panics print it: `file:line:column`. */
export function show({ file, line, column }: Position): string {
  return `${file}:${line}:${column}`;
}

let maps: { program: Program; map: SourceMap } | null = null;

/** Null in code that the compiler added. */
function toSource(program: Program, line: number, column: number): Position | null {
  if (maps?.program !== program) maps = { program, map: new SourceMap(JSON.parse(program.map)) };
  const entry = maps.map.findEntry(line - 1, column - 1);
  if (!("originalLine" in entry)) return null;
  return { file: program.file, line: entry.originalLine + 1, column: entry.originalColumn + 1 };
}
