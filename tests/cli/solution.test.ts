import { describe, expect, it, vi } from "vitest";
import { openProgress } from "#lib/progress/open.js";
import { copyOfCourse } from "./course-copy.js";
import { run } from "./executable.js";

// Each test starts a process or two, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const solution = "export function main(): void {}\n";
const withSolution = { "solutions/01_first_threads/late_table.ts": solution };

describe("solution", () => {
  it("prints the author's solution and nothing else, of the exercise where the learner is", async () => {
    const cwd = await copyOfCourse(withSolution);
    await (await openProgress({ dir: cwd })).movedTo("late_table");
    expect(await run(["solution"], { cwd })).toMatchObject({ code: 0, stdout: solution, stderr: "" });
  });

  it("that is not there is said kindly, with another way on", async () => {
    const { code, stderr } = await run(["solution", "guest_list"], { cwd: await copyOfCourse() });
    expect(code).toBe(2);
    expect(stderr).toMatch(/the author's solution of guest_list is not here[\s\S]*hint guest_list --step 3/);
  });
});

describe("diff", () => {
  it("shows how the author's solution differs from what the learner wrote", async () => {
    const cwd = await copyOfCourse({
      ...withSolution,
      "exercises/01_first_threads/late_table.ts": "export function main(): void { oops }\n",
    });
    const { code, stdout } = await run(["diff", "late_table"], { cwd });
    expect(code).toBe(0);
    expect(stdout).toBe(`\
--- late_table, yours
+++ late_table, the author's solution
@@ -1,1 +1,1 @@
-export function main(): void { oops }
+export function main(): void {}
`);
  });

  it("says when there is none", async () => {
    const cwd = await copyOfCourse({ ...withSolution, "exercises/01_first_threads/late_table.ts": solution });
    expect((await run(["diff", "late_table"], { cwd })).stdout).toContain("is the author's solution.");
  });
});
