/** A test of one text: the very text, or a regular expression that must match all of it. */
export type TextTest =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "regex"; readonly source: string; readonly flags: string };

/** A thread, told by its place in the tree of spawns or by its name. */
export type Who =
  | { readonly kind: "main" }
  | { readonly kind: "child"; readonly index: number; readonly of: Who }
  | { readonly kind: "named"; readonly name: string };

/** What a program may print: a set of sequences of lines, as plain data that survives `JSON.stringify`. */
export type Pattern =
  | { readonly kind: "line"; readonly test: TextTest }
  | { readonly kind: "by"; readonly who: Who; readonly item: Pattern }
  | { readonly kind: "seq" | "par" | "anyOrder" | "oneOf"; readonly items: readonly Pattern[] }
  | { readonly kind: "cut" | "optional"; readonly item: Pattern }
  | { readonly kind: "repeat"; readonly min: number; readonly max: number | null; readonly item: Pattern };

/** Where a pattern is asked for, a string or a regular expression stands for one line. */
export type Item = Pattern | string | RegExp;

/** The test that a string (the very text) or a regular expression (matches all of it) stands for. */
export function textTest(test: string | RegExp): TextTest {
  if (typeof test === "string") return { kind: "text", text: test };
  return { kind: "regex", source: test.source, flags: test.flags.replace(/[gy]/g, "") };
}

/** The regular expression of a test, tied to both ends of the text. */
export function anchored(test: Extract<TextTest, { kind: "regex" }>): RegExp {
  return new RegExp(`^(?:${test.source})$`, test.flags);
}

export function passes(text: string, test: TextTest): boolean {
  return test.kind === "text" ? test.text === text : anchored(test).test(text);
}

/** The pattern that an item stands for. */
export function toPattern(item: Item): Pattern {
  if (typeof item === "string") return textPattern(item);
  return "source" in item ? { kind: "line", test: textTest(item) } : item;
}

function textPattern(text: string): Pattern {
  const items = text.split("\n").map((part): Pattern => ({ kind: "line", test: textTest(part) }));
  const [only] = items;
  return only !== undefined && items.length === 1 ? only : { kind: "seq", items };
}

/** The patterns directly inside another. */
export function parts(pattern: Pattern): readonly Pattern[] {
  if ("items" in pattern) return pattern.items;
  return "item" in pattern ? [pattern.item] : [];
}
