import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { join } from "node:path";

export const executable = join(import.meta.dirname, "../../bin/thread-lessons.js");

export interface Outcome {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Started {
  readonly child: ChildProcessWithoutNullStreams;
  /** Settles when the process has ended and nobody, no orphan either, holds its output open. */
  readonly ended: Promise<Outcome>;
  /** Resolves as soon as the output so far matches. */
  shows(pattern: RegExp): Promise<void>;
}

export interface StartOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts the real executable, with pipes in place of a terminal. */
export function start(args: readonly string[], { cwd, env = {} }: StartOptions = {}): Started {
  const { FORCE_COLOR: _forced, NO_COLOR: _none, ...inherited } = process.env;
  const child = spawn(process.execPath, [executable, ...args], {
    cwd,
    env: { ...inherited, LC_ALL: "C.UTF-8", ...env },
  });
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (chunk: Buffer) => {
    stdout += chunk;
  });
  child.stderr.on("data", (chunk: Buffer) => {
    stderr += chunk;
  });
  const ended = new Promise<Outcome>((resolve) => {
    child.on("close", (code, signal) => resolve({ code, signal, stdout, stderr }));
  });
  const shows = (pattern: RegExp): Promise<void> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        if (pattern.test(stdout)) resolve();
      };
      look();
      child.stdout.on("data", look);
      void ended.then(() => reject(new Error(`ended without showing ${pattern}: ${stdout}${stderr}`)));
    });
  return { child, ended, shows };
}

/** Runs a command line to its end, with nothing to read. */
export function run(args: readonly string[], options: StartOptions = {}): Promise<Outcome> {
  const { child, ended } = start(args, options);
  child.stdin.end();
  return ended;
}
