import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { remember } from "#lib/course/transpile.js";
import { folder } from "./fixture.js";

function counting() {
  const seen: string[] = [];
  const transpile = async ({ text }: { text: string }): Promise<string> => {
    seen.push(text);
    return `/* ${text} */`;
  };
  return { seen, transpile };
}

describe("what was transpiled is remembered", () => {
  it("by content, whatever the file is called", async () => {
    const cache = await folder({});
    const { seen, transpile } = counting();
    const first = await remember({ transpile, caches: [cache] })({ file: "a.ts", text: "one" });
    const again = await remember({ transpile, caches: [cache] })({ file: "b.ts", text: "one" });
    expect([first, again]).toEqual(["/* one */", "/* one */"]);
    await remember({ transpile, caches: [cache] })({ file: "a.ts", text: "two" });
    expect(seen).toEqual(["one", "two"]);
  });

  it("in the last folder, and found in any", async () => {
    const [bundled, own] = [await folder({}), await folder({})];
    const { seen, transpile } = counting();
    await remember({ transpile, caches: [bundled] })({ file: "a.ts", text: "one" });
    await remember({ transpile, caches: [bundled, own] })({ file: "a.ts", text: "one" });
    await remember({ transpile, caches: [bundled, own] })({ file: "a.ts", text: "two" });
    expect(seen).toEqual(["one", "two"]);
    expect(await readdir(own)).toHaveLength(1);
    expect(await readdir(bundled)).toHaveLength(1);
  });

  it("with no half-written or left-over files", async () => {
    const cache = await folder({});
    const { transpile } = counting();
    await Promise.all(
      Array.from({ length: 8 }, () => remember({ transpile, caches: [cache] })({ file: "", text: "x" })),
    );
    expect(await readdir(cache)).toEqual([expect.stringMatching(/^[0-9a-f]{64}\.cjs$/)]);
  });

  it("not at all where the folder cannot be made, and that is no error", async () => {
    const dir = await folder({});
    await writeFile(join(dir, "file"), "");
    const { transpile } = counting();
    const caches = [join(dir, "file", "cache")];
    expect(await remember({ transpile, caches })({ file: "", text: "x" })).toBe("/* x */");
  });
});
