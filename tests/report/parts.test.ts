import { describe, expect, it } from "vitest";
import type { Verdict } from "#lib/checker/verdict.js";
import { asciiGlyphs, unicodeGlyphs } from "#lib/report/glyphs.js";
import { drawParts, drawScreen, fileHeading } from "#lib/report/screen.js";
import { moved, reportOf, styleOf, unjoined } from "./sample.js";

const look = { ...styleOf(80), glyphs: unicodeGlyphs };
const rejected = (count: number, message: string): Verdict => ({
  kind: "failed",
  failures: [{ kind: "diagnostics", message, diagnostics: Array(count).fill(moved) }],
  runs: [],
  search: null,
});

describe("the parts of a verdict", () => {
  it("say which of them tell what is wrong, and what to keep of the others", () => {
    const { details } = drawParts(reportOf(unjoined), look, "columns");
    const [meaning, lanes, rest] = details;
    expect(meaning).toMatchObject({ part: "cause", keeps: "start" });
    expect(meaning?.lines[0]).toMatch(/main returned while/);
    expect(lanes).toMatchObject({ part: "run", keeps: { around: 6 } });
    expect(rest).toMatchObject({ part: "more", keeps: "start" });
    const errors = drawParts(reportOf(rejected(3, "m")), look, "columns").details;
    expect(errors.map(({ part }) => part)).toEqual(["cause", "another", "another", "more"]);
  });

  it("make up the whole screen", () => {
    const parts = drawParts(reportOf(unjoined), look, "columns");
    const lines = [
      parts.heading,
      parts.headline,
      ...parts.details.map((one) => one.lines),
      parts.output,
      parts.next,
    ];
    const screen = drawScreen(reportOf(unjoined), look, "columns");
    expect(screen.filter((line) => line !== "")).toEqual(lines.flat().filter((line) => line !== ""));
  });

  it("show what a run has printed while it goes on, and how much was left out", () => {
    const live = (lines: readonly string[], more: number, glyphs = look.glyphs) =>
      drawParts(reportOf(unjoined), { ...look, glyphs }, "columns", { lines, more }).output;
    expect(live([], 0)).toEqual([" a real run printed   still running…"]);
    expect(live(["a", "b\x1b[2J"], 7)).toEqual([
      " a real run printed   a · b␛[2J · … 7 more",
      "                      still running…",
    ]);
    expect(live(["a"], 0, asciiGlyphs)).toContain("                      still running...");
  });
});

describe("a file's heading", () => {
  it("keeps the file's own name where there is no room for its folders", () => {
    expect(fileHeading("exercises/02_main_ends/lost_ledger.ts", "41 ms", { ...look, width: 26 })).toEqual([
      " …/lost_ledger.ts   41 ms",
    ]);
    expect(fileHeading("exercises/02_main_ends/lost_ledger.ts", "41 ms", { ...look, width: 14 })).toEqual([
      " …/lost_ledg…",
      " 41 ms",
    ]);
  });
});
