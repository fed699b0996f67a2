import { expect, it } from "vitest";
import { lint } from "#lib/author/lint/lint.js";
import { reviseKeys } from "#lib/author/predictions/revise.js";
import { select } from "#lib/author/selection.js";
import { atWorkbench, complaintsOfAll, ownCourse } from "./programs.js";

it("every solution passes, and every untouched exercise fails for its reason", async () => {
  expect(await complaintsOfAll("solution", "unchanged")).toEqual([]);
});

it("what is written around the programs is as it should be", async () => {
  const read = await ownCourse();
  expect(await lint(read.course, select(read, []))).toEqual([]);
});

it("the keys of the questions are those that are computed", async () => {
  const read = await ownCourse();
  const options = { course: read.course, selection: select(read, []), runs: 1, frozen: true };
  const { complaints } = await atWorkbench((workbench) => reviseKeys({ ...options, workbench }));
  expect(complaints).toEqual([]);
});
