import { describe, expect, it, vi } from "vitest";
import { drawStats } from "#lib/cli/learner/stats.js";
import { openProgress } from "#lib/progress/open.js";
import type { Stats } from "#lib/progress/stats.js";
import { copyOfCourse } from "./course-copy.js";
import { run } from "./executable.js";
import { look, widest } from "./learner.js";

// Some tests start a process, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const none = { questions: 0, first: 0, second: 0, missed: 0, skipped: 0 };
const stats: Stats = {
  chapters: [
    {
      name: "01_one",
      title: "Main returns, and with it the program",
      exercises: 3,
      passed: 3,
      hints: 4,
      quiz: { questions: 5, first: 2, second: 1, missed: 1, skipped: 1 },
    },
    { name: "02_two", title: "Joining", exercises: 2, passed: 0, hints: 0, quiz: none },
  ],
  days: 2,
  due: 1,
  waiting: 2,
};

describe("the stats", () => {
  it("are a table of the chapters, and say what is due", () => {
    expect(drawStats(stats, look(100))).toBe(`\
                                        done  hints  quiz  1st try  2nd  missed  skipped
 Main returns, and with it the program   3/3      4   4/5        2    1       1        1
 Joining                                 0/2

 Active on 2 days. 1 question is due for review; 2 will be, as more exercises pass.

 Answer it:   thread-lessons review`);
  });

  it("are sentences where there is no room for a table", () => {
    expect(drawStats(stats, look(40))).toBe(`\
 Main returns, and with it the program
   3/3 done; 4 hints; quiz 4/5, 2 right
   at once, 1 at the second try, 1
   missed, 1 skipped
 Joining
   0/2 done

 Active on 2 days. 1 question is due
 for review; 2 will be, as more
 exercises pass.

 Answer it:   thread-lessons review`);
  });

  it.each([40, 78, 80, 120])("fit %i columns", (columns) => {
    expect(widest(drawStats(stats, look(columns)))).toBeLessThanOrEqual(columns);
  });

  it("of somebody who has done nothing say so", () => {
    const text = drawStats({ ...stats, days: 0, due: 0, waiting: 0 }, look(80));
    expect(text).toMatch(/Nothing has been done yet\. No question is waiting to be asked again\.$/);
  });
});

describe("stats --json", () => {
  it("counts chapter by chapter", async () => {
    const cwd = await copyOfCourse();
    const progress = await openProgress({ dir: cwd });
    await progress.passed("lost_ledger", "hash");
    await progress.hinted("lost_ledger", 1);
    const { stdout } = await run(["stats", "--json"], { cwd });
    expect(JSON.parse(stdout)).toMatchObject({
      version: 1,
      days: 1,
      due: 0,
      waiting: 0,
      chapters: [{ name: "01_first_threads", exercises: 4, passed: 1, hints: 1 }],
    });
  });
});
