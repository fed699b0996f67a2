import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { cacheFolder } from "#lib/cli/cache-folder.js";
import { findCourse } from "#lib/cli/find-course.js";
import { commandsFor, misplacedWorkflow } from "#lib/cli/init/next-steps.js";
import { workspaceFiles } from "#lib/cli/init/workspace-files.js";
import { packageDir } from "#lib/cli/package.js";
import { loadCourse } from "#lib/course/load.js";
import { formatWorkspace } from "#lib/course/workspace.js";
import { folder, smallCourse, transpile } from "../course/fixture.js";

const workspace = (course: string, solutions = true) => ({
  "thread-lessons.json": formatWorkspace({ course, solutions }),
});

describe("the course", () => {
  it("is the nearest one upwards", async () => {
    const outer = await folder({ ...smallCourse, ...prefixed("inner/", smallCourse) });
    const find = (cwd: string) => findCourse({ courseDir: null, cwd: join(outer, cwd) });
    expect(await find("exercises/01_one")).toEqual({ home: outer, workspace: null });
    expect(await find("inner/exercises")).toEqual({ home: join(outer, "inner"), workspace: null });
  });

  it("of a workspace is the one that it names", async () => {
    const dir = await folder({
      ...prefixed("course/", smallCourse),
      ...prefixed("learn/", workspace("../course", false)),
      ...prefixed("bundled/", workspace("bundled")),
    });
    const learn = join(dir, "learn");
    const found = { home: join(dir, "course"), workspace: { dir: learn, solutions: false } };
    expect(await findCourse({ courseDir: null, cwd: learn })).toEqual(found);
    expect(await findCourse({ courseDir: "learn", cwd: dir })).toEqual(found);
    const own = await findCourse({ courseDir: null, cwd: join(dir, "bundled") });
    expect(own?.home).toBe(packageDir);
  });

  it("is none in a folder that is in none", async () => {
    expect(await findCourse({ courseDir: null, cwd: await folder({}) })).toBeNull();
  });
});

describe("the next step", () => {
  it("installs what npx would not find, and needs no step into where one is", async () => {
    const dir = await folder({ "node_modules/thread-lessons/package.json": "{}", "learn it/x": "" });
    expect(commandsFor(join(dir, "learn it"), dir)).toEqual(['cd "learn it"', "npx thread-lessons watch"]);
    expect(commandsFor(dir, dir)).toEqual(["npx thread-lessons watch"]);
    const bare = await folder({});
    expect(commandsFor(bare, bare)).toEqual([
      expect.stringMatching(/^npm install --no-save --ignore-scripts /),
      "npx thread-lessons watch",
    ]);
  });

  it("moves a workflow to where GitHub looks for it", async () => {
    const dir = await folder({ ".git/HEAD": "", "a/learn/x": "" });
    expect(misplacedWorkflow(dir)).toBeNull();
    const advice = misplacedWorkflow(join(dir, "a", "learn"));
    expect(advice).toContain(join(dir, ".github", "workflows"));
    expect(advice).toContain('working-directory: "a/learn"');
  });
});

describe("the files of a workspace", () => {
  it("are as the author gave them, though somebody has solved them in the course's folder", async () => {
    const home = await folder({
      ...smallCourse,
      "exercises/01_one/first_thing.ts": "// solved",
      ".thread-lessons/originals/01_one/first_thing.ts": "// given",
    });
    const course = await loadCourse(home, { transpile });
    const files = await workspaceFiles(course, { settings: { course: home, solutions: true }, ci: false });
    const text = files.find(({ path }) => path === "exercises/01_one/first_thing.ts")?.text;
    expect(text).toBe("// given");
  });
});

describe("a cache folder", () => {
  it.each([
    [{ XDG_CACHE_HOME: "/caches" }, "/caches/thread-lessons/verdicts"],
    [{ XDG_CACHE_HOME: "relative" }, expect.stringMatching(/\.cache.thread-lessons.verdicts$/)],
    [{}, expect.stringMatching(/\.cache.thread-lessons.verdicts$/)],
  ])("for %j", (env, path) => expect(cacheFolder("verdicts", env)).toEqual(path));
});

function prefixed(prefix: string, files: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [prefix + name, text]));
}
