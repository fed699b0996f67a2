import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it, vi } from "vitest";
import { run } from "../cli/executable.js";
import { folder } from "../course/fixture.js";
import { smallCourse, textIn } from "./fixture.js";

// Each test starts a process or two, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const questions = `
  import { expectation, lines, question, rejected } from "thread-lessons/author";
  export const questions = [question({
    kind: "predict", id: "loan", revision: 1, text: "What becomes of it?", explanation: "E0373.",
    program: "import { thread } from 'thread-lessons';\\nexport function main(): void {\\n  const xs = [1];\\n  thread.spawn(() => xs.length);\\n}\\n",
    outcomes: [
      { id: "runs", text: "It runs.", shows: expectation(), feedback: "…" },
      { id: "rejected", text: "It is rejected.", shows: expectation(rejected("E0373")), feedback: "…" },
    ],
  })];`;

it("a course is told what to mend, and that nothing is", async () => {
  const wrong = "tests/wrong/first_steps/no_thread.ts";
  const cwd = await smallCourse({ "exercises/01_one/questions.ts": questions });
  const whole = await textIn(cwd, wrong);
  const solution = await textIn(cwd, "solutions/01_one/first_steps.ts");
  await writeFile(join(cwd, wrong), `// Fails: something\n// It does not.\n${solution}`);
  const frozen = await run(["dev", "check", "--frozen", "--json"], { cwd });
  expect(frozen.code).toBe(1);
  expect(JSON.parse(frozen.stdout).complaints).toMatchObject([
    { file: wrong, rule: "the wrong answer passes" },
    { file: "exercises/01_one/keys.json" },
  ]);

  await writeFile(join(cwd, wrong), whole);
  const { code, stdout, stderr } = await run(["dev", "check", "--runs", "2"], { cwd });
  expect(stdout).toMatch(
    /KEY {3}exercises\/01_one\/keys.json: loan[\s\S]*new: "rejected", with the error on line 4/,
  );
  expect(stdout).toMatch(
    /1 solution passes\n 1 unchanged exercise fails\n 2 wrong answers, rejected in 4 of 4 verdicts\n 1 key computed\n nothing to mend\n$/,
  );
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(await textIn(cwd, "exercises/01_one/keys.json")).toContain('"errorLine": 4');
});

it.each([
  [["dev", "check"], "there is no course here"],
  [["dev", "check", "--runs", "0"], "It is a whole number from 1 to 1000."],
  [["dev", "new", "one", "two"], 'use a-z, 0-9 and _, as in "01_first_threads"'],
  [["dev"], "Usage: thread-lessons dev"],
])("%j in an empty folder is refused with code 2 and a remedy", async (args, message) => {
  const { code, stdout, stderr } = await run(args, { cwd: await folder({}) });
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain(message);
});
