import { stripVTControlCharacters } from "node:util";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Group } from "./details.js";
import { type Look, paragraph, shown } from "./look.js";

/** A diagnostic's lines: what it says, where, and how to mend it matter more than notes and what else is marked. */
export function diagnosed(one: Diagnostic, look: Look): Pick<Group, "lines" | "keeps"> {
  const lines = diagnostic(one, look);
  return { lines, keeps: { first: importantOf(one, lines) } };
}

function diagnostic(one: Diagnostic, look: Look): string[] {
  if (look.diagnostic !== undefined) return look.diagnostic(one).split("\n");
  const { file, line, column } = one.span;
  return [
    ...paragraph(`${one.severity}[${one.code}]: ${one.message}`, look),
    `   --> ${shown(file, look)}:${line}:${column}`,
  ];
}

/** Its headline and place, the line that it is about with the mark below, and its help, by their indexes. */
function importantOf({ span, help }: Diagnostic, drawn: readonly string[]): readonly number[] {
  const lines = drawn.map((line) => stripVTControlCharacters(line));
  const places = [...lines.keys()];
  const place = lines.findIndex((line) => /^ *--> /.test(line));
  const source = lines.findIndex((line) => line.trimStart().startsWith(`${span.line} |`));
  const helps = help === null ? -1 : lines.findLastIndex((line) => /^ *= help: /.test(line));
  return [
    ...places.slice(0, place + 1),
    ...(source === -1 ? [] : [source, source + 1]),
    ...(helps === -1 ? [] : places.slice(helps)),
  ];
}
