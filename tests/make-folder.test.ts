import { existsSync, statSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { makeFolder } from "#lib/make-folder.js";
import { folder } from "./course/fixture.js";

it("makes a folder and those that it is in, once", async () => {
  const deep = join(await folder({}), "a/b/c");
  makeFolder(deep);
  makeFolder(deep);
  expect(statSync(deep).isDirectory()).toBe(true);
});

it("throws where a file is in the way", async () => {
  const dir = await folder({});
  await writeFile(join(dir, "file"), "");
  expect(() => makeFolder(join(dir, "file/below/it"))).toThrow("ENOTDIR");
});

it.runIf(existsSync("/proc"))("comes back from where nothing can be made", () => {
  expect(() => makeFolder("/proc/no/such/place")).toThrow("ENOENT");
});
