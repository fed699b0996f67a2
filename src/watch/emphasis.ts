import type { Colours } from "../report/report.js";

// Characters that take no column, so that a text can be filled to lines between the two steps.
const [opening, closing, code] = ["\u2062", "\u2063", "\u2064"];

/** The marks of `**bold**` made invisible, those of `*emphasis*` dropped. Code between backticks stays as it is. */
export function withHiddenMarks(text: string): string {
  const spans: string[] = [];
  return text
    .replace(/[\u2062-\u2064]/g, "")
    .replace(/`[^`]+`/g, (span) => {
      spans.push(span);
      return code;
    })
    .replace(/\*\*(?=[^\s*])(.+?)(?<=[^\s*])\*\*/g, `${opening}$1${closing}`)
    .replace(/(?<![\w*])\*(?=[^\s*])([^*]+)(?<=\S)\*(?![\w*])/g, "$1")
    .replaceAll(code, () => spans.shift() ?? "");
}

/** Lines with hidden marks, what is between two of them drawn bold on each line. */
export function drawMarks(lines: readonly string[], { bold }: Pick<Colours, "bold">): readonly string[] {
  let isOpen = false;
  return lines.map((line) =>
    line
      .split(/([\u2062\u2063])/)
      .map((part) => {
        if (part === opening || part === closing) isOpen = part === opening;
        else return isOpen && part !== "" ? bold(part) : part;
        return "";
      })
      .join(""),
  );
}
