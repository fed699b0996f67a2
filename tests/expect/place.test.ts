import { expect, it } from "vitest";
import { briefPlace, briefPlaces, limitText } from "#lib/expect/place.js";

it("a place is a file and a line; without a position there is none", () => {
  expect(briefPlace("02_main_ends/night_mail.ts:14:3")).toBe("night_mail.ts:14");
  expect(briefPlace("C:\\course\\p.ts:4:9")).toBe("p.ts:4");
  expect([null, undefined, "p.ts", "p.ts:4"].map(briefPlace)).toEqual(["", "", "", ""]);
});

it("two places on one line have their columns; the same place twice has not", () => {
  expect(briefPlaces(["a/p.ts:4:9", "a/p.ts:4:30", null, "a/p.ts:5:1"])).toEqual([
    "p.ts:4:9",
    "p.ts:4:30",
    "",
    "p.ts:5",
  ]);
  expect(briefPlaces(["a/p.ts:4:9", "a/p.ts:4:9"])).toEqual(["p.ts:4", "p.ts:4"]);
});

it("a limit says where it found who went on", () => {
  const end = { kind: "limit", limit: "time" } as const;
  const place = { thread: 2, position: "03/ring.ts:4:9" };
  expect(limitText({ ...end, message: "thread 2 was at 03/ring.ts:4:9 then", place })).toBe(
    "thread 2 was at ring.ts:4 then",
  );
  expect(limitText({ ...end, message: "the time was up" })).toBe("the time was up");
});
