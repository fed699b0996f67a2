import { spawn } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";

const module = pathToFileURL(join(import.meta.dirname, "../../dist/terminal/lifetime.js")).href;

interface End {
  readonly code: number | null;
  readonly stdout: string;
}

/** Runs a process that says what its lifetime does, sends it a signal for each line that asks, and continues it. */
function live(body: string, signals: readonly NodeJS.Signals[] = []): Promise<End> {
  const script = `
    import { createLifetime } from ${JSON.stringify(module)};
    const lifetime = createLifetime({ onCrash: (error) => console.log("crash", error.message) });
    lifetime.atEnd(() => console.log("restored"));
    lifetime.ending.addEventListener("abort", () => console.log("ending"));
    const stay = setInterval(() => {}, 1000);
    ${body}`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script]);
  let stdout = "";
  const left = [...signals];
  child.stdout.on("data", (chunk: Buffer) => {
    stdout += chunk;
    for (const _ of String(chunk).matchAll(/^signal me$/gm)) child.kill(left.shift() ?? "SIGKILL");
  });
  // Whoever is suspended needs somebody to continue it; nobody else notices.
  const continuing = setInterval(() => stdout.includes("pause") && child.kill("SIGCONT"), 50);
  return new Promise((resolve) => {
    child.on("close", (code) => {
      clearInterval(continuing);
      resolve({ code, stdout });
    });
  });
}

describe("a process", () => {
  it.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
    ["SIGHUP", 129],
  ] as const)("that gets %s restores the terminal first, then ends its children", async (signal, code) => {
    const body = `lifetime.atStop(async () => console.log("children ended")); console.log("signal me");`;
    expect(await live(body, [signal])).toEqual({
      code,
      stdout: "signal me\nending\nrestored\nchildren ended\n",
    });
  });

  it("does not wait for ever: a second signal ends it at once", async () => {
    const body = `
      lifetime.atStop(() => { console.log("signal me"); return new Promise(() => {}); });
      console.log("signal me");`;
    expect(await live(body, ["SIGTERM", "SIGINT"])).toMatchObject({ code: 130 });
  });

  it("waits two seconds at most for children that do not end", async () => {
    const start = performance.now();
    const body = 'lifetime.atStop(() => new Promise(() => {})); console.log("signal me");';
    expect(await live(body, ["SIGTERM"])).toMatchObject({ code: 143 });
    expect(performance.now() - start).toBeGreaterThan(1900);
  });

  it.each([
    ["throws", 'setTimeout(() => { throw new Error("bug"); });'],
    ["forgets a rejection", 'Promise.reject(new Error("bug"));'],
  ])("that %s restores the terminal before it complains", async (_title, body) => {
    expect(await live(body)).toEqual({ code: 70, stdout: "restored\ncrash bug\nending\n" });
  });

  it("restores once, and also when it just ends", async () => {
    expect(await live("clearInterval(stay);")).toEqual({ code: 0, stdout: "restored\n" });
    expect(await live("lifetime.end(3); lifetime.end(4);")).toEqual({
      code: 3,
      stdout: "ending\nrestored\n",
    });
  });

  it("goes on restoring when one restoration fails", async () => {
    const body = 'lifetime.atEnd(() => { throw new Error("no"); }); lifetime.end(0);';
    expect(await live(body)).toEqual({ code: 0, stdout: "ending\nrestored\n" });
  });

  it("that is suspended pauses first and resumes afterwards", async () => {
    const body = `
      lifetime.atSuspend({
        pause: () => console.log("pause"),
        resume: () => { console.log("resume"); lifetime.end(0); },
      });
      console.log("signal me");`;
    expect((await live(body, ["SIGTSTP"])).stdout).toMatch(/^signal me\npause\nresume\n/);
  });
});
