import { Worker } from "node:worker_threads";
import type { Heap } from "../heap/heap.js";
import { read } from "../heap/heap.js";
import { header, maxWorkers, workerRecord, workerTable, workerWords } from "../heap/layout.js";
import type { WorkerData } from "../thread/worker.js";

/** Kilobytes. */
const usualStack = 4096;

export interface PoolOptions {
  readonly heap: Heap;
  /** The module that a worker evaluates. */
  readonly entry: URL;
  readonly parallel: boolean;
  readonly onError: (error: Error) => void;
}

/** The workers of a program process. Each wants 10-18 ms and 8 MB, so they are kept, and made only when needed. */
export class Pool {
  private readonly workers = new Map<number, Worker>();
  private readonly free: number[] = [];
  private lastIndex = 0;
  /** The stacks of workers that were made and cannot take threads yet. */
  private readonly starting: number[] = [];

  constructor(private readonly options: PoolOptions) {}

  get size(): number {
    return this.workers.size;
  }

  /** How many workers with such a stack were made and cannot take threads yet. */
  startingWith(stack: number): number {
    return this.starting.filter((size) => size === stack).length;
  }

  /** Makes workers with `stack` kilobytes of stack (0: as many as all have). Resolves when they can take threads. */
  async add(count: number, stack = 0): Promise<void> {
    const room = Math.min(count, maxWorkers - 1 - this.workers.size);
    await Promise.all(Array.from({ length: Math.max(0, room) }, () => this.addOne(stack)));
  }

  private addOne(stack: number): Promise<void> {
    const { heap, entry, parallel, onError } = this.options;
    const index = this.free.pop() ?? ++this.lastIndex;
    const workerData: WorkerData = { buffer: heap.buffer, memory: heap.memory, index, parallel };
    const limits = { stackSizeMb: (stack || usualStack) / 1024, maxOldGenerationSizeMb: 1024 };
    const worker = new Worker(entry, { workerData, stdout: true, stderr: true, resourceLimits: limits });
    this.workers.set(index, worker);
    heap.words[header.workers] = this.workers.size;
    heap.words[recordOf(index) + workerRecord.stack] = stack;
    worker.on("error", onError);
    this.starting.push(stack);
    return new Promise((resolve) => {
      const settled = () => {
        this.starting.splice(this.starting.indexOf(stack), 1);
        worker.off("message", settled).off("exit", settled);
        resolve();
      };
      worker.on("message", settled).on("exit", settled);
    });
  }

  /** Replaces the workers that are still within a thread. Resolves when those can do nothing any more. */
  async replaceBusy(): Promise<void> {
    const busy = [...this.workers].filter(([index]) => this.isBusy(index));
    await Promise.all(busy.map(([index, worker]) => this.discard(index, worker)));
    void this.add(busy.length);
  }

  /** What Node calls the worker with this index; null when it is gone. */
  threadId(index: number): number | null {
    return this.workers.get(index)?.threadId ?? null;
  }

  private isBusy(index: number): boolean {
    return read(this.options.heap, recordOf(index) + workerRecord.busy) !== 0;
  }

  private async discard(index: number, worker: Worker): Promise<void> {
    worker.removeAllListeners("error");
    worker.on("error", () => {});
    this.workers.delete(index);
    await worker.terminate();
    const { words } = this.options.heap;
    words.fill(0, recordOf(index), recordOf(index + 1));
    this.free.push(index);
  }
}

function recordOf(index: number): number {
  return workerTable + index * workerWords;
}
