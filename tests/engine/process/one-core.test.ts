import { spawn, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { setTimeout as after } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { listCores, onOneCore } from "#lib/engine/process/one-core.js";

test.each([
  ["0", [0]],
  ["0-3", [0, 1, 2, 3]],
  ["0-1,4,6-7", [0, 1, 4, 6, 7]],
  ["", []],
  ["nonsense", []],
])("the cores in %j", (list, cores) => {
  expect(listCores(list)).toEqual(cores);
});

const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "ignore" });
afterAll(() => child.kill("SIGKILL"));

function coresOf(pid: number): number[] {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return listCores(/^Cpus_allowed_list:\s*(\S+)$/m.exec(status)?.[1] ?? "");
}

const canBind = process.platform === "linux" && spawnSync("taskset", ["--version"]).status === 0;

test.runIf(canBind)("a process stays on one core while its work takes long, and no longer", async () => {
  const pid = child.pid ?? 0;
  const before = coresOf(pid);
  expect(await onOneCore(pid, after(50, "short"))).toBe("short");
  expect(coresOf(pid)).toEqual(before);
  const long = onOneCore(pid, after(1_200, "long"));
  await expect.poll(() => coresOf(pid).length, { timeout: 1_100, interval: 20 }).toBe(1);
  expect(await long).toBe("long");
  expect(coresOf(pid)).toEqual(before);
  const failing = onOneCore(
    pid,
    after(600).then(() => Promise.reject(new Error("gone wrong"))),
  );
  await expect(failing).rejects.toThrow("gone wrong");
  expect(coresOf(pid)).toEqual(before);
});

test("nobody minds that there is no such process", async () => {
  expect(await onOneCore(2 ** 22 + 1, after(500, "done"))).toBe("done");
  expect(await onOneCore(undefined, after(1, "done"))).toBe("done");
});
