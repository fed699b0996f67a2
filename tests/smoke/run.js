// Sessions in a real terminal. A command of its own (`npm run smoke`), because it needs tmux.
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { repository } from "./learner.js";
import { lesson, listed, questions, resetAndUndone } from "./lessons.js";
import { resized, scrollback, suspended } from "./screens.js";
import { Terminal } from "./terminal.js";
import { childKilled, saveDuringCheck, waysOut, waysOutOfQuestions } from "./ways-out.js";

const smokes = [
  lesson,
  questions,
  listed,
  resetAndUndone,
  saveDuringCheck,
  waysOut,
  waysOutOfQuestions,
  childKilled,
  suspended,
  resized,
  scrollback,
];

const wanted = process.argv.slice(2);

for (const smoke of smokes.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  const dir = mkdtempSync(join(tmpdir(), "thread-lessons-smoke-"));
  for (const folder of ["exercises", "solutions"])
    cpSync(join(repository, "tests/fixtures/course", folder), join(dir, folder), { recursive: true });
  const terminal = new Terminal({ cwd: dir });
  try {
    terminal.enter(`thread_lessons="${process.execPath} ${repository}bin/thread-lessons.js"`);
    terminal.enter('thread-lessons() { $thread_lessons "$@"; }; clear');
    await smoke(terminal, dir);
    console.log(`ok      ${smoke.name}`);
  } finally {
    terminal.close();
    rmSync(dir, { recursive: true, force: true });
  }
}
