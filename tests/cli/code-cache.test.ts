import { spawnSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

const lib = new URL("../../dist/cli/code-cache.js", import.meta.url).href;

let home: string;
let folder: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "thread-lessons-code-"));
  folder = join(home, "thread-lessons", "code");
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

/** Loads a package in a process of its own, and says what it then is to everybody who asks for it. */
function load(): string {
  const text = `
    import { createRequire } from "node:module";
    import { loadFast } from ${JSON.stringify(lib)};
    loadFast("typescript");
    loadFast("typescript");
    const ts = createRequire(${JSON.stringify(lib)})("typescript");
    console.log(typeof ts.createProgram, /typescript.lib.lib.*\\.d\\.ts$/.test(ts.getDefaultLibFilePath({})));`;
  const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", text], {
    encoding: "utf8",
    env: { ...process.env, XDG_CACHE_HOME: home },
  });
  return stdout + stderr;
}

const works = "function true\n";

function keptFile(): string {
  const [name, ...others] = readdirSync(folder);
  expect(others).toEqual([]);
  return join(folder, name ?? "");
}

test("what V8 made of a package is kept, used again as it is, and made anew where it is damaged", () => {
  expect(load()).toBe(works);
  const kept = readFileSync(keptFile());
  expect(kept.length).toBeGreaterThan(100_000);
  expect(load()).toBe(works);
  expect(readFileSync(keptFile()).equals(kept)).toBe(true);
  const damaged = Buffer.from(kept);
  damaged[kept.length >> 1] = (damaged[kept.length >> 1] ?? 0) ^ 0xff;
  for (const bytes of [damaged, kept.subarray(0, 1000), Buffer.alloc(0)]) {
    writeFileSync(keptFile(), bytes);
    expect(load()).toBe(works);
    expect(readFileSync(keptFile()).length).toBeGreaterThan(100_000);
  }
});

test("what has become old goes when something new comes", () => {
  mkdirSync(folder, { recursive: true });
  for (const [name, days] of [
    ["old.bin", 31],
    ["new.bin", 29],
  ] as const) {
    writeFileSync(join(folder, name), "");
    utimesSync(join(folder, name), new Date(), new Date(Date.now() - days * 24 * 3_600_000));
  }
  expect(load()).toBe(works);
  expect(readdirSync(folder)).toContain("new.bin");
  expect(readdirSync(folder)).not.toContain("old.bin");
});

test("where nothing can be kept the package is loaded all the same", () => {
  mkdirSync(join(home, "thread-lessons"));
  writeFileSync(folder, "not a folder");
  expect(load()).toBe(works);
  expect(readFileSync(folder, "utf8")).toBe("not a folder");
});
