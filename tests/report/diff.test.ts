import { Chalk } from "chalk";
import { describe, expect, it } from "vitest";
import { renderDiff } from "#lib/report/diff.js";
import { unicodeGlyphs } from "#lib/report/glyphs.js";

function diff(a: string, b: string, level: 0 | 1 = 0): string {
  const look = { colours: new Chalk({ level }), glyphs: unicodeGlyphs };
  return renderDiff({ name: "yours", text: a }, { name: "the author's", text: b }, look);
}

describe("a diff", () => {
  it("of equal texts is empty", () => {
    expect(diff("a\n", "a\n")).toBe("");
  });

  it("shows what is taken away and what is added, with the lines around", () => {
    expect(diff("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n")).toBe(`\
--- yours
+++ the author's
@@ -2,7 +2,7 @@
 2
 3
 4
-5
+five
 6
 7
 8`);
  });

  it("tells a last line without its end", () => {
    expect(diff("a", "a\n")).toContain("-a\n\\ No newline at end of file\n+a");
  });

  it("is red and green", () => {
    expect(diff("a\n", "b\n", 1)).toContain("\x1b[31m-a\x1b[39m\n\x1b[32m+b\x1b[39m");
  });

  it("shows control characters, and leaves tabs alone", () => {
    expect(diff("", "\tclear\x1b[2J\n")).toContain("+\tclear␛[2J");
  });
});
