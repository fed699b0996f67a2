import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Answer, Request } from "./messages.js";

export interface ProcessOptions {
  /** The module that workers evaluate: `src/std/worker.ts`, built. */
  readonly library: URL;
  readonly workers: number;
  /** Whether programs may write to this process's stdout and stderr. */
  readonly inherit: boolean;
}

/** A program process died before it had answered: its memory ran out, or it was killed from outside. */
export class ProcessDied extends Error {
  override readonly name = "ProcessDied";

  constructor(readonly signal: string | null) {
    super(`the program's process ended unexpectedly${signal === null ? "" : ` (${signal})`}`);
  }
}

/**
 * Node 20 at times never installs code that was optimised concurrently within a running loop: seven times slower. And
 * each worker optimises for itself: at V8's own budget of 67,584 that is half of what a short search costs.
 */
const v8Options = ["--no-concurrent-osr", "--interrupt-budget=150000"] as const;

/** One disposable process that runs programs, seen from the tool. */
export class ProgramProcess {
  readonly ready: Promise<void>;
  /** What it was asked for last. */
  last: Request["kind"] | null = null;
  private readonly child: ChildProcess;
  private listener: ((answer: Answer) => void) | null = null;
  private fail: ((error: Error) => void) | null = null;
  private death: ProcessDied | null = null;

  constructor({ library, workers, inherit }: ProcessOptions) {
    const output = inherit ? "inherit" : "ignore";
    this.child = fork(
      fileURLToPath(new URL("./process.bundle.js", import.meta.url)),
      [library.href, String(workers)],
      {
        stdio: ["ignore", output, output, "ipc"],
        execArgv: [...v8Options],
        // What is judged does not depend on who asks for backtraces.
        env: inherit ? process.env : { ...process.env, RUST_BACKTRACE: "0" },
      },
    );
    this.ready = new Promise((resolve, reject) => {
      this.listener = (answer) => (answer.kind === "fault" ? reject(new Error(answer.message)) : resolve());
      this.fail = reject;
    });
    // An idle process keeps nobody waiting: this one can end whether or not it was ever asked.
    this.ready.then(
      () => this.unref(),
      () => {},
    );
    this.child.on("message", (answer: Answer) => this.listener?.(answer));
    this.child.on("exit", (_, signal) => this.die(new ProcessDied(signal)));
    this.child.on("error", () => this.die(new ProcessDied(null)));
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  get alive(): boolean {
    return this.death === null;
  }

  /**
   * Sends `request` and passes on what is answered, until the process has dealt with it. True when the process can
   * take another one.
   */
  async ask(request: Request, onAnswer: (answer: Answer) => void): Promise<boolean> {
    this.last = request.kind;
    await this.ready;
    this.ref();
    return new Promise<boolean>((resolve, reject) => {
      if (this.death !== null) return reject(this.death);
      this.fail = reject;
      this.listener = (answer) => {
        if (answer.kind === "done") resolve(answer.clean);
        else if (answer.kind === "fault") reject(new Error(answer.message));
        else onAnswer(answer);
      };
      this.child.send(request);
    }).finally(() => this.unref());
  }

  /** Ends the process at once, whatever its threads do; resolves when it is gone. */
  async kill(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    this.ref();
    const gone = new Promise((resolve) => this.child.once("exit", resolve));
    this.die(new ProcessDied("SIGKILL"));
    this.child.kill("SIGKILL");
    await gone;
  }

  private unref(): void {
    this.child.unref();
    this.child.channel?.unref();
  }

  private ref(): void {
    this.child.ref();
    this.child.channel?.ref();
  }

  private die(error: ProcessDied): void {
    this.death ??= error;
    this.fail?.(error);
  }
}
