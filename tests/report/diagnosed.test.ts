import { stripVTControlCharacters } from "node:util";
import { expect, it } from "vitest";
import type { Diagnostic } from "#lib/diagnostics/diagnostic.js";
import { renderDiagnostic } from "#lib/diagnostics/render.js";
import { diagnosed } from "#lib/report/diagnosed.js";
import { unicodeGlyphs } from "#lib/report/glyphs.js";
import { moved, styleOf } from "./sample.js";

const source = "const data = [1];\ntake(data);\n\nshow(data);\n";
const told: Diagnostic = {
  ...moved,
  span: { ...moved.span, column: 6, endColumn: 10 },
  labels: [
    {
      span: { ...moved.span, line: 2, endLine: 2, column: 6, endColumn: 10 },
      text: "value moved here",
    },
  ],
  notes: ["a note"],
  help: "clone it: `clone(data)`",
};

it("of a diagnostic the headline, the place, the line in question and the help are kept longest", () => {
  const colours = (text: string) => `\x1b[1m${text}\x1b[0m`;
  const colour = { error: colours, warning: colours, accent: colours, strong: colours };
  const look = {
    ...styleOf(80),
    glyphs: unicodeGlyphs,
    diagnostic: (one: Diagnostic) => renderDiagnostic(one, source, { colour, width: 80 }),
  };
  const { lines, keeps } = diagnosed(told, look);
  const first = typeof keeps === "object" && "first" in keeps ? keeps.first : [];
  const kept = first.map((index) => stripVTControlCharacters(lines[index] ?? "").trim());
  expect(kept).toEqual([
    "error[E0382]: use of moved value: `data`",
    "--> unjoined.ts:4:6",
    "4 | show(data);",
    expect.stringMatching(/\| +\^{4}/),
    "= help: clone it: `clone(data)`",
  ]);
  expect(lines.length).toBeGreaterThan(8);
});

it("without a source its headline and place are all there is", () => {
  expect(diagnosed(moved, { ...styleOf(80), glyphs: unicodeGlyphs }).keeps).toEqual({ first: [0, 1] });
});
