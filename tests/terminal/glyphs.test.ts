import { describe, expect, it } from "vitest";
import { asciiGlyphs, speaksUnicode } from "#lib/terminal/glyphs.js";

describe("glyphs", () => {
  it.each([
    [{}, true],
    [{ LANG: "en_GB.UTF-8" }, true],
    [{ LANG: "C.utf8" }, true],
    [{ LANG: "de_DE" }, true],
    [{ LANG: "C" }, false],
    [{ LANG: "en_GB.UTF-8", LC_ALL: "POSIX" }, false],
    [{ LANG: "en_US.ISO-8859-1" }, false],
    [{ TERM: "linux" }, false],
    [{ TERM: "dumb" }, false],
  ])("%o speaks Unicode: %s", (env, unicode) => {
    expect(speaksUnicode({ plain: false, env })).toBe(unicode);
  });

  it("are ASCII in plain mode, whatever the terminal", () => {
    expect(speaksUnicode({ plain: true, env: { LANG: "en_GB.UTF-8" } })).toBe(false);
    expect(Object.values(asciiGlyphs).join("")).toMatch(/^[\x20-\x7e]*$/);
  });
});
