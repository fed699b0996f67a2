import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { concurrently } from "#lib/author/concurrently.js";

it("keeps the order of the items, and the bound", async () => {
  let [now, most] = [0, 0];
  const results = await concurrently([30, 10, 20, 0], 2, async (ms, index) => {
    now += 1;
    most = Math.max(most, now);
    await sleep(ms);
    now -= 1;
    return `${index}: ${ms}`;
  });
  expect(results).toEqual(["0: 30", "1: 10", "2: 20", "3: 0"]);
  expect(most).toBe(2);
});

it("begins nothing more after an error", async () => {
  const begun: number[] = [];
  const work = async (n: number): Promise<void> => {
    begun.push(n);
    await sleep(n);
    if (n === 1) throw new Error("no");
  };
  await expect(concurrently([1, 20, 2, 3], 2, work)).rejects.toThrow("no");
  await sleep(30);
  expect(begun).toEqual([1, 20]);
});
