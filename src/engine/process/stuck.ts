import { Session } from "node:inspector";
import { setTimeout as after } from "node:timers/promises";
import { type Heap, read } from "../heap/heap.js";
import { ThreadState, threadRecord } from "../heap/layout.js";
import { liveThreads } from "../heap/records.js";
import { framesOf, show } from "../log/positions.js";
import type { Program } from "../program.js";
import type { Place } from "../run.js";
import type { Pool } from "./pool.js";

/** Milliseconds that looking may take. */
const patience = 3_000;

/**
 * Where a thread is that computes and does not stop: its worker is paused by the debugger's protocol for a look at its
 * stack. Null when no thread computes, or none says where it is in time. The paused worker goes on afterwards.
 */
export async function findStuck(heap: Heap, pool: Pool, program: Program): Promise<Place | null> {
  const thread = [...liveThreads(heap)].find(
    (one) =>
      read(heap, one + threadRecord.state) === ThreadState.running &&
      read(heap, one + threadRecord.worker) !== 0,
  );
  if (thread === undefined) return null;
  const worker = pool.threadId(read(heap, thread + threadRecord.worker));
  const stack = worker === null ? null : await stackOf(worker);
  const [frame] = stack === null ? [] : framesOf(stack, program);
  return frame === undefined
    ? null
    : { thread: read(heap, thread + threadRecord.id), position: show(frame.position) };
}

/** An event, or with an id the answer to a request; what is of use here. */
interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: {
    /** Of a script that was parsed. */
    readonly scriptId?: string;
    readonly url?: string;
    /** Of a pause. */
    readonly callFrames?: readonly CallFrame[];
  };
}

interface CallFrame {
  readonly functionName: string;
  /** Counted from 0. */
  readonly location: {
    readonly scriptId: string;
    readonly lineNumber: number;
    readonly columnNumber: number;
  };
}

/** The stack of a worker, as V8 writes one; null when it does not answer. */
async function stackOf(worker: number): Promise<string | null> {
  const debug = new WorkerDebugger(worker);
  try {
    return await Promise.race([debug.stack(), after(patience, null, { ref: false })]);
  } finally {
    // A worker that is left paused cannot even be terminated.
    await Promise.race([debug.close(), after(patience, null, { ref: false })]);
  }
}

/** The debugger's protocol, spoken with one worker. */
class WorkerDebugger {
  readonly #session = new Session();
  readonly #scripts = new Map<string, string>();
  readonly #heard = new Map<string, (message: Message) => void>();
  #sessionId: string | null = null;

  constructor(private readonly worker: number) {
    this.#session.connect();
    this.#session.on("NodeWorker.receivedMessageFromWorker", ({ params: { message } }) =>
      this.#hear(JSON.parse(message) as Message),
    );
  }

  async stack(): Promise<string> {
    await this.#attach();
    const paused = this.#next("Debugger.paused");
    this.#send("Debugger.enable");
    this.#send("Debugger.pause");
    const { params } = await paused;
    return (params?.callFrames ?? []).map((frame) => written(frame, this.#scripts)).join("\n");
  }

  /** Lets the worker go on. */
  async close(): Promise<void> {
    const answered = this.#next("Debugger.disable");
    this.#send("Debugger.disable");
    await answered;
    this.#session.disconnect();
  }

  #attach(): Promise<void> {
    return new Promise((resolve) => {
      this.#session.on("NodeWorker.attachedToWorker", ({ params: { sessionId, workerInfo } }) => {
        // Its id counts attachments; only its title has the number of the thread.
        if (workerInfo.title !== `[worker ${this.worker}]`) return;
        this.#sessionId = sessionId;
        resolve();
      });
      this.#session.post("NodeWorker.enable", { waitForDebuggerOnStart: false });
    });
  }

  /** Requests go by their method: each is sent once. */
  #send(method: string): void {
    if (this.#sessionId === null) return;
    const message = JSON.stringify({ id: requests.indexOf(method), method });
    this.#session.post("NodeWorker.sendMessageToWorker", { sessionId: this.#sessionId, message });
  }

  #next(what: string): Promise<Message> {
    return new Promise((resolve) => this.#heard.set(what, resolve));
  }

  #hear(message: Message): void {
    const { id, method = requests[id ?? -1] ?? "", params } = message;
    if (params?.scriptId !== undefined) this.#scripts.set(params.scriptId, params.url ?? "");
    this.#heard.get(method)?.(message);
  }
}

const requests: readonly string[] = ["Debugger.enable", "Debugger.pause", "Debugger.disable"];

function written({ functionName, location }: CallFrame, scripts: ReadonlyMap<string, string>): string {
  const { scriptId, lineNumber, columnNumber } = location;
  return `    at ${functionName} (${scripts.get(scriptId) ?? ""}:${lineNumber + 1}:${columnNumber + 1})`;
}
