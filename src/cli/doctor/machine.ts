import { createHeap } from "../../engine/heap/heap.js";
import { type Finding, fail, ok, warn } from "./finding.js";

/** The oldest Node that has all we need. */
const oldest = [20, 19] as const;

/** `version` as in `20.19.0`. */
export function nodeFinding(version: string): Finding {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const recent = major > oldest[0] || (major === oldest[0] && minor >= oldest[1]);
  if (recent) return ok("node", version);
  return fail("node", `${version} is too old`, `install Node ${oldest.join(".")} or newer`);
}

export function coresFinding(cores: number): Finding {
  if (cores > 1) return ok("cores", `${cores}: threads run at the same time`);
  const text = "1: threads take turns, so programs run slower; the verdicts are the same";
  return warn("cores", text, "give the machine or the container two cores or more");
}

/** Whether threads can share memory, and sleep until another wakes them. */
export function sharingFinding(): Finding {
  try {
    const woken = Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
    if (woken === "timed-out") return ok("sharing", "SharedArrayBuffer and Atomics.wait work");
    return fail("sharing", `Atomics.wait says "${woken}"`, "use an official build of Node");
  } catch (error) {
    return fail(
      "sharing",
      `threads cannot share memory: ${messageOf(error)}`,
      "use an official build of Node",
    );
  }
}

/** Whether the block of address space can be had that a program's threads share. */
export function memoryFinding(reserve: () => { readonly buffer: SharedArrayBuffer } = createHeap): Finding {
  try {
    return ok(
      "memory",
      `${reserve().buffer.byteLength / 2 ** 20} MB can be reserved for the threads to share`,
    );
  } catch (error) {
    const fix = "let a process have more memory: look at `ulimit -v`, and at the limits of the container";
    return fail("memory", `the memory that threads share cannot be reserved: ${messageOf(error)}`, fix);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
