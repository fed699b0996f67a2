import { expect, it } from "vitest";
import { complaintsOfAll } from "./programs.js";

it("every wrong answer is rejected for the reason that it names", async () => {
  expect(await complaintsOfAll("wrong")).toEqual([]);
});
