import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { folder } from "../course/fixture.js";
import { run, start } from "./executable.js";

// Each test starts a process or two, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

async function program(text: string): Promise<string> {
  return join(
    await folder({
      "program.ts": `import { Arc, Duration, Mutex, move, panic, process, thread } from "thread-lessons";\n${text}`,
    }),
    "program.ts",
  );
}

const exec = async (text: string, ...options: string[]) => run(["exec", await program(text), ...options]);

describe("exec", () => {
  it("shows the program's own output, and ends with its code", async () => {
    const outcome = await exec(`export function main(): void {
      const other = thread.spawn(() => console.log("other"));
      other.join().unwrap();
      console.error("to stderr");
      process.exit(7);
    }`);
    expect(outcome).toMatchObject({ code: 7, stdout: "other\n", stderr: "to stderr\n" });
  });

  it("ends with 101 when main panics", async () => {
    const { code, stderr } = await exec('export function main(): void { panic("oh no"); }');
    expect(code).toBe(101);
    expect(stderr).toMatch(/thread 'main'.* panicked at .*program\.ts:2:\d+:\noh no/);
  });

  it("ends with 124 for a deadlock, and says who waits for what", async () => {
    const { code, stdout, stderr } = await exec(`export function main(): void {
      const mine = new Arc(new Mutex(0));
      const theirs = Arc.clone(mine);
      using guard = mine.value.lock().unwrap();
      const other = thread.spawn(move(() => { theirs.value.lock().unwrap(); }));
      console.log(guard.value);
      other.join().unwrap();
    }`);
    expect({ code, stdout }).toEqual({ code: 124, stdout: "0\n" });
    expect(stderr).toMatch(
      /deadlock: every live thread waits\n {2}main waits for thread 2 to end, at program\.ts:\d+\n {2}thread 2 waits to lock mutex `mine`, at program\.ts:\d+ \(main has it\)\n$/,
    );
  });

  it("ends with 124 for an endless loop, and names the limit", async () => {
    const { code, stderr } = await exec("export function main(): void { for (;;) {} }", "--seconds", "0.5");
    expect(code).toBe(124);
    expect(stderr).toMatch(/limit reached \(time\)/);
  });

  it("lets a program print much more than an exercise may", async () => {
    const { code, stdout } = await exec(`export function main(): void {
      for (let n = 0; n < 3000; n++) console.log("x".repeat(999));
    }`);
    expect({ code, length: stdout.length }).toEqual({ code: 0, length: 3_000_000 });
  });

  it("ends with 1 when the program does not compile, and draws why on stderr", async () => {
    const { code, stdout, stderr } = await exec(
      "export function main(): void {\n  const n: number = 'one';\n}",
    );
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(/error\[TS2322\][\s\S]*program\.ts:3:9[\s\S]*const n: number = 'one';\n +\| +\^/);
  });

  it("ends with 1 when ownership is broken", async () => {
    const { code, stderr } = await exec(`export function main(): void {
      const words = ["a"];
      thread.spawn(() => console.log(words)).join().unwrap();
    }`);
    expect(code).toBe(1);
    expect(stderr).toContain("error[E0373]");
  });
});

describe("diagnose", () => {
  it("finds nothing in a good program", async () => {
    const outcome = await run(["diagnose", await program("export function main(): void { panic('x'); }")]);
    expect(outcome).toMatchObject({ code: 0, stdout: expect.stringContaining("nothing to complain about") });
  });

  it("writes JSON that points at the place", async () => {
    const file = await program("export function main(): void {\n  const n: number = 'one';\n}");
    const { code, stdout } = await run(["diagnose", file, "--json"]);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      version: 1,
      file,
      diagnostics: [{ code: "TS2322", severity: "error", span: { file, line: 3, column: 9 } }],
    });
  });
});

describe("nobody outlives the command", () => {
  const endless = `export function main(): void {
    thread.spawn(() => { for (;;) {} });
    console.log("running");
    for (;;) {}
  }`;

  it.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
    ["SIGHUP", 129],
  ] as const)("after %s", async (signal, code) => {
    const { child, ended, shows } = start(["exec", await program(endless)]);
    await shows(/running/);
    child.kill(signal);
    expect(await ended).toMatchObject({ code, signal: null });
  });

  it("even when it is killed and can clean up nothing", async () => {
    const { child, ended, shows } = start(["exec", await program(endless)]);
    await shows(/running/);
    child.kill("SIGKILL");
    expect(await ended).toMatchObject({ signal: "SIGKILL" });
  });

  it("when it is interrupted before anything runs", async () => {
    const { child, ended } = start(["exec", await program(endless)]);
    await new Promise((resolve) => setTimeout(resolve, 300));
    child.kill("SIGINT");
    const { code, signal } = await ended;
    // Where Node itself is not up yet, the signal does its work alone: shells call both 130.
    expect(code ?? signal).toSatisfy((end) => end === 130 || end === "SIGINT");
  });
});
