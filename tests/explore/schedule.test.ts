import { describe, expect, it } from "vitest";
import { choicesOf, readSchedule, writeSchedule } from "#lib/explore/schedule.js";
import { random } from "../oracle/random-programs.js";

const schedule = (...deviations: readonly [number, number][]) => ({
  program: "lost_ledger",
  hash: "4b8e",
  deviations: deviations.map(([step, thread]) => ({ step, thread })),
});

describe("the text of a schedule", () => {
  it("has a digit for what came since the last deviation, and one for the thread", () => {
    expect(writeSchedule(schedule([3, 2], [4, 1], [9, 3]))).toBe("lost_ledger:4b8e:1:320143");
  });

  it("is empty behind the format where the default policy does it", () => {
    expect(writeSchedule(schedule())).toBe("lost_ledger:4b8e:1:");
    expect(readSchedule("lost_ledger:4b8e:1:")).toEqual(schedule());
  });

  it("needs no quotes in a shell, however big the numbers", () => {
    const text = writeSchedule(schedule([1000, 40], [1001, 2]));
    expect(text).toBe("lost_ledger:4b8e:1:_rs__14_02");
    expect(readSchedule(text)).toEqual(schedule([1000, 40], [1001, 2]));
  });

  it("is read as it was written", () => {
    const chance = random(7);
    for (let round = 0; round < 200; round++) {
      let step = -1;
      const deviations = Array.from({ length: Math.floor(chance() * 8) }, (): [number, number] => {
        step += 1 + Math.floor(chance() ** 4 * 2_000);
        return [step, 1 + Math.floor(chance() ** 3 * 99)];
      });
      expect(readSchedule(writeSchedule(schedule(...deviations)))).toEqual(schedule(...deviations));
    }
  });

  it.each([
    "",
    "x",
    "a:b",
    "a:4b8e:2:32",
    "a:4b8e:1:3",
    "a:4B8E:1:32",
    ":4b8e:1:32",
    "a:4b:1:32",
    "a:4b8e:1:3 2",
  ])("%j is none", (text) => expect(readSchedule(text)).toBeNull());
});

it("the choices of a plan leave to the default policy what no deviation says", () => {
  expect(choicesOf([{ step: 2, thread: 3 }])).toEqual([0, 0, 3]);
  expect(choicesOf([])).toEqual([]);
});
