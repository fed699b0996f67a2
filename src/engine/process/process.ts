import { availableParallelism } from "node:os";
import { createHeap } from "../heap/heap.js";
import { EndKind } from "../heap/layout.js";
import type { Answer, Request } from "./messages.js";
import { Pool } from "./pool.js";
import { Supervisor } from "./supervisor.js";

/** The program process: its first argument is the module that its workers evaluate, its second how many to start. */
const [entry = "", warm = "1"] = process.argv.slice(2);

const heap = createHeap();
const tell = (answer: Answer) => void process.send?.(answer);
const pool = new Pool({
  heap,
  entry: new URL(entry),
  parallel: availableParallelism() > 1,
  onError: (error) => fail(error),
});
const supervisor = new Supervisor(heap, pool, tell);

function fail(error: Error): void {
  const outOfMemory = "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
  if (outOfMemory) supervisor.stop(EndKind.memory);
  else tell({ kind: "fault", message: error.stack ?? error.message });
}

// Whoever started this process is gone: nobody is left to stop a program that spins.
process.on("disconnect", () => process.kill(process.pid, "SIGKILL"));
for (const signal of ["SIGINT", "SIGHUP", "SIGTERM"] as const) process.on(signal, () => {});
process.on("message", (request: Request) => void supervisor.serve(request).catch(fail));

// Main and one more are enough to begin with; the rest come one by one, so as not to be in the way.
await pool.add(Math.min(2, Number(warm)));
tell({ kind: "ready" });
while (pool.size < Number(warm)) await pool.add(1);
