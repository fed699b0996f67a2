import { rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { type Files, type Watching, watchFiles } from "#lib/watch/files.js";
import { folder } from "../course/fixture.js";

const open = new Set<Files>();
afterEach(async () => {
  await Promise.all([...open].map((files) => files.close()));
  open.clear();
});

async function watch(watching: Watching) {
  const dir = await folder({ "exercises/a.ts": "old" });
  const file = join(dir, "exercises/a.ts");
  const reports: (string | null)[] = [];
  const files = watchFiles(join(dir, "exercises"), watching, {
    onText: (_file, text) => reports.push(text),
    onMissing: () => reports.push(null),
    onTrouble: (reason) => expect.fail(reason),
  });
  open.add(files);
  files.open(file);
  const shows = (report: string | null) => vi.waitFor(() => expect(reports.at(-1)).toEqual(report), 10_000);
  await shows("old");
  // The watching has begun when something that is saved comes through.
  const begins = () =>
    vi.waitFor(async () => {
      await writeFile(file, `begun ${Math.random()}`);
      await vi.waitFor(() => expect(reports.at(-1)).toMatch(/^begun/), 100);
    }, 10_000);
  return { file, reports, shows, begins };
}

describe.each(["events", "polling"] as const)("saves, by %s", (watching) => {
  it("are noticed: written, replaced by another file, gone and back", async () => {
    const { file, shows, begins } = await watch(watching);
    await begins();
    await writeFile(file, "written");
    await shows("written");
    await writeFile(`${file}.tmp`, "replaced");
    await rename(`${file}.tmp`, file);
    await shows("replaced");
    await rm(file);
    await shows(null);
    await writeFile(file, "back");
    await shows("back");
    await writeFile(`${file}~`, "again");
    await rename(`${file}~`, file);
    await shows("again");
  });
});

describe("the folder of the exercises", () => {
  it("may be gone for a while, as on another branch", async () => {
    const { file, shows, begins } = await watch("events");
    await begins();
    const dir = dirname(file);
    await rename(dir, `${dir}~`);
    await shows(null);
    await rename(`${dir}~`, dir);
    await shows(expect.stringMatching(/^begun/));
    await begins();
  });
});

describe("a save every 50 ms", () => {
  it("hides nothing: the newest text is reported in the end", async () => {
    const { file, shows, begins } = await watch("events");
    await begins();
    for (let save = 0; save < 10; save++) {
      await writeFile(file, `save ${save}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await shows("save 9");
  });
});

describe("without watching", () => {
  it("a file is read when it is opened, and only then", async () => {
    const { file, reports, shows } = await watch("manual");
    const pause = () => new Promise((resolve) => setTimeout(resolve, 150));
    await pause();
    await writeFile(file, "new");
    await pause();
    expect(reports).toEqual(["old"]);
    for (const files of open) files.open(file);
    await shows("new");
  });
});
