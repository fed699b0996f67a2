import { describe, expect, it } from "vitest";
import { oneRow, rowsOf } from "#lib/watch/view/rows.js";

const red = (text: string): string => `\x1b[31m${text}\x1b[39m`;

describe("a line in rows", () => {
  it.each([
    ["abc", 3, ["abc"]],
    ["abcd", 3, ["abc", "d"]],
    ["日本語", 4, ["日本", "語"]],
    ["a日本", 2, ["a", "日", "本"]],
    ["", 3, [""]],
  ])("%j at %i columns is %j", (line, columns, rows) => {
    expect(rowsOf(line, columns)).toEqual(rows);
  });

  it("takes its colour along, and leaves none behind", () => {
    expect(rowsOf(red("abcd"), 4)).toEqual([red("abcd")]);
    expect(rowsOf(`x${red("abcd")}`, 3)).toEqual(["x\x1b[31mab\x1b[0m", "\x1b[31mcd\x1b[39m"]);
    expect(rowsOf("\x1b[31mab\x1b[0mcd", 3)).toEqual(["\x1b[31mab\x1b[0mc", "d"]);
  });

  it("may be cut to the first, and says so", () => {
    expect(oneRow("abc", 3, "…")).toBe("abc");
    expect(oneRow("abcd", 3, "…")).toBe("ab…");
  });
});
