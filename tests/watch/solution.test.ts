import { expect, it } from "vitest";
import { compare } from "#lib/watch/solution.js";

const story = "// A shop closes.\n// The ledger is empty.\n\n";
const shown = (mine: string, author: string): readonly string[] =>
  compare(mine, author).map(({ kind, text }) => `${kind}: ${text}`);

it("what says the same differs in nothing: neither the story, nor indents, nor line ends count", () => {
  expect(shown(`${story}a\n  b\n`, "a\nb\n")).toEqual([]);
  expect(shown(`${story}a\r\nb`, "a\nb\n\n")).toEqual([]);
});

it("a difference is shown with the lines around it", () => {
  expect(shown("1\n2\n3\nmine\n5\n6\n7", "1\n2\n3\ntheirs\n5\n6\n7")).toEqual([
    "both: 2",
    "both: 3",
    "mine: mine",
    "author: theirs",
    "both: 5",
    "both: 6",
  ]);
});

it("differences far apart have a gap between them", () => {
  const lines = Array.from({ length: 20 }, (_, index) => `line ${index}`);
  const found = shown(["a", ...lines, "b"].join("\n"), ["c", ...lines, "d"].join("\n"));
  expect(found.filter((line) => line.startsWith("gap"))).toHaveLength(1);
});

it("a comment that is no story stays", () => {
  expect(shown("a\n// mine\n", "a\n")).toEqual(["both: a", "mine: // mine"]);
});
