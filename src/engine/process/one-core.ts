import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";

/** A short search is over before this pays. */
const patience = 300;

const run = promisify(execFile);
let turns = 0;

/**
 * Waits for `work`, and keeps the process that does it on one core meanwhile if it takes longer than 300 ms: where one
 * thread runs at a time, a thread of the same core takes its turn five times sooner than one of another core. Linux
 * only, by util-linux's `taskset`; elsewhere, and where that fails, this just waits.
 */
export async function onOneCore<T>(pid: number | undefined, work: Promise<T>): Promise<T> {
  if (process.platform !== "linux" || pid === undefined) return work;
  let binding: Promise<string | null> = Promise.resolve(null);
  const timer = setTimeout(() => {
    binding = bind(pid).catch(() => null);
  }, patience);
  timer.unref();
  try {
    return await work;
  } finally {
    clearTimeout(timer);
    const cores = await binding;
    if (cores !== null) await assign(pid, cores).catch(() => undefined);
  }
}

/** The cores that the process had before; null when it has but one. */
async function bind(pid: number): Promise<string | null> {
  const cores =
    /^Cpus_allowed_list:\s*(\S+)$/m.exec(await readFile(`/proc/${pid}/status`, "utf8"))?.[1] ?? "";
  const all = listCores(cores);
  if (all.length < 2) return null;
  await assign(pid, String(all[turns++ % all.length]));
  return cores;
}

async function assign(pid: number, cores: string): Promise<void> {
  await run("taskset", ["--all-tasks", "--cpu-list", "--pid", cores, String(pid)]);
}

/** The numbers in a list as Linux writes it: "0-2,5" is 0, 1, 2, 5. */
export function listCores(list: string): number[] {
  return list.split(",").flatMap((part) => {
    const range = /^(\d+)(?:-(\d+))?$/.exec(part);
    const [first, last] = [Number(range?.[1]), Number(range?.[2] ?? range?.[1])];
    return range === null ? [] : Array.from({ length: last - first + 1 }, (_, i) => first + i);
  });
}
