import { describe, expect, it } from "vitest";
import { pad, shorten, widthOf, wrap } from "#lib/report/width.js";

it.each([
  ["ascii", 5],
  ["日本", 4],
  ["한국", 4],
  ["ｆｕ", 4],
  ["ｱ", 1],
  ["é", 1],
  ["e\u0301", 1],
  ["🦀", 2],
  ["👩‍💻", 2],
  ["🇫🇷", 2],
  ["❤️", 2],
  ["❤", 1],
  ["✗ ▶ ─ ■", 7],
  ["a\u200bb", 2],
])("%j takes %i columns", (text, width) => {
  expect(widthOf(text)).toBe(width);
});

it("a text is cut between whole characters, and never too wide", () => {
  expect([3, 4, 5, 6].map((width) => shorten("日本語", width, "…"))).toEqual([
    "日…",
    "日…",
    "日本…",
    "日本語",
  ]);
  expect(shorten("👩‍💻👩‍💻👩‍💻", 4, "…")).toBe("👩‍💻…");
});

it("padding counts columns", () => {
  expect(pad("日", 4)).toBe("日  ");
});

describe("wrapping", () => {
  it.each([
    ["breaks between words", "one two three", 8, ["one two", "three"]],
    ["breaks a word that fits nowhere", "abcdefgh ij", 3, ["abc", "def", "gh", "ij"]],
    ["keeps runs of blanks", "a  b", 8, ["a  b"]],
    ["keeps an empty text", "", 8, [""]],
  ])("%s", (_, text, width, lines) => {
    expect(wrap(text, width)).toEqual(lines);
  });
});
