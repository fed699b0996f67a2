import { structuredPatch } from "diff";

/** A line of a comparison: in both texts, only in the learner's, or only in the author's; or lines that were left out. */
export interface DiffLine {
  readonly kind: "both" | "mine" | "author" | "gap";
  readonly text: string;
}

/** Lines around a difference that are shown with it. */
const context = 2;

const kinds: Readonly<Record<string, DiffLine["kind"]>> = { "+": "author", "-": "mine", " ": "both" };

/** How the author's text differs from the learner's; empty when it does not. Neither indents nor the story count. */
export function compare(mine: string, author: string): readonly DiffLine[] {
  const { hunks } = structuredPatch("", "", withoutStory(mine), withoutStory(author), "", "", {
    context,
    ignoreWhitespace: true,
  });
  return hunks.flatMap(({ lines }, index) => [
    ...(index === 0 ? [] : [{ kind: "gap", text: "" } as const]),
    ...lines.flatMap(diffLine),
  ]);
}

function diffLine(line: string): readonly DiffLine[] {
  const kind = kinds[line.charAt(0)];
  return kind === undefined ? [] : [{ kind, text: line.slice(1).replaceAll("\t", "  ") }];
}

/** The text without the comment that it begins with, which tells what the program is about. */
function withoutStory(text: string): string {
  return `${text
    .replaceAll("\r\n", "\n")
    .replace(/^(?:\s*\/\/.*\n|\s*\n)+/, "")
    .trimEnd()}\n`;
}
