import { type Pattern, parts, type TextTest } from "../pattern.js";
import type { Capture } from "./atom.js";

/** The names of captures that occur in more than one part of a pattern. */
export function sharedNames(pattern: Pattern): string[] {
  const children = parts(pattern);
  if (children.length < 2) return [];
  const all = children.flatMap((part) => [...namesBelow(part)]);
  return [...new Set(all.filter((name, index) => all.indexOf(name) !== index))];
}

function namesBelow(pattern: Pattern): Set<string> {
  if (pattern.kind === "line") return new Set(namesIn(pattern.test));
  return new Set(parts(pattern).flatMap((part) => [...namesBelow(part)]));
}

/** The names of the captures of one test. */
export function namesIn(test: TextTest): string[] {
  if (test.kind === "text") return [];
  return [...test.source.matchAll(/\(\?<([A-Za-z_$][\w$]*)>/g)].flatMap((match) => match[1] ?? []);
}

/** Tests have the same key when they allow the same texts and capture to the same places, whatever their names. */
export function sourceKey(test: TextTest, captures: ReadonlyMap<string, Capture>): readonly string[] {
  if (test.kind === "text") return [test.text];
  const names = namesIn(test);
  const source = test.source.replace(
    /(\(\?|\\k)<([A-Za-z_$][\w$]*)>/g,
    (_, opening: string, name: string) => {
      const place = captures.get(name);
      return `${opening}<${place === undefined ? names.indexOf(name) : `${place.level}.${place.slot}`}>`;
    },
  );
  return [source, test.flags];
}
