import { expect, test } from "vitest";
import { faults, readFaulty } from "./faults.js";
import { type Finding, stress } from "./stress.js";

test("programs by lot over all primitives find nothing wrong in three seconds", async () => {
  const library = new URL("../../dist/std/worker.bundle.js", import.meta.url);
  const found: Finding[] = [];
  const done = await stress({ seconds: 3, seed: 1, library, tell: (finding) => void found.push(finding) });
  expect(found).toEqual([]);
  expect(done.rounds).toBeGreaterThan(0);
});

test.each(faults.map((fault) => [fault.name, fault] as const))(
  "the fault %s can be built into the runtime as it is now",
  async (_, fault) => {
    await expect(readFaulty(fault)).resolves.toBeTypeOf("string");
  },
);
