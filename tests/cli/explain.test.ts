import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { folder } from "../course/fixture.js";
import { run } from "./executable.js";

// Each test starts a process, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

describe("explain", () => {
  it("tells the story of a code, in any case, and loads neither compiler nor engine for it", async () => {
    const cwd = await folder({ loaded: "" });
    const spy = `--require=${join(import.meta.dirname, "spy.cjs")}`;
    const env = { NODE_OPTIONS: spy, SPY_FILE: join(cwd, "loaded") };
    const { code, stdout, stderr } = await run(["explain", "e0373"], { cwd, env });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^error\[E0373\]: [\s\S]*Rejected:[\s\S]*thread\.spawn[\s\S]*In Rust: /);
    expect(await readFile(join(cwd, "loaded"), "utf8")).toBe("");
  });

  it("without a code lists all of them", async () => {
    const { code, stdout } = await run(["explain"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Rust's error codes\n[\s\S]* E0373 [\s\S]* unused_must_use /);
  });

  it("says of a code of TypeScript's that it is one", async () => {
    const { code, stdout } = await run(["explain", "ts2345"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^error\[TS2345\]: an error of TypeScript's own\n\n/);
  });

  it.each([
    ["unused_must_us", ['did you mean "unused_must_use"?', "lists all codes"]],
    ["e0999", ["lists all codes", "rustc --explain E0999"]],
    ["E0716", ["only Rust reports it", "thread-lessons explain E0373"]],
  ])("refuses %s with code 2 and a remedy", async (word, remedies) => {
    const { code, stdout, stderr } = await run(["explain", word]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(`no diagnostic of this tool has the code "${word}"`);
    for (const remedy of remedies) expect(stderr).toContain(remedy);
  });

  it("is coloured when asked to be", async () => {
    const [plain, coloured] = await Promise.all([
      run(["explain", "E0382"]),
      run(["--color", "explain", "E0382"]),
    ]);
    expect(plain.stdout).not.toContain("\u001b");
    expect(coloured.stdout).toContain("\u001b[1mRejected:");
  });
});
