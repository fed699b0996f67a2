/** A small exercise that is whole: the course can be checked before a word of it is changed. */
export function exerciseTexts(chapter: string, name: string): Readonly<Record<string, string>> {
  return {
    [`exercises/${chapter}/${name}.ts`]: exercise,
    [`exercises/${chapter}/${name}.exercise.ts`]: about,
    [`solutions/${chapter}/${name}.ts`]: solution,
    [`tests/wrong/${name}/handle_kept.ts`]: handleKept,
    [`tests/wrong/${name}/no_thread.ts`]: noThread,
  };
}

/** What a chapter has besides its exercises. */
export function chapterTexts(chapter: string, title: string): Readonly<Record<string, string>> {
  return {
    [`exercises/${chapter}/README.md`]: `# ${title}\n\nSay here what the chapter teaches, and why.\n`,
  };
}

const exercise = `// Tell the situation here, not what is to be done: what somebody wanted, and what happens instead.

import { thread } from "thread-lessons";

export function main(): void {
  thread.spawn(() => {
    console.log("thread: hello");
  });
  console.log("main: hello");
}
`;

const solution = `import { thread } from "thread-lessons";

export function main(): void {
  const handle = thread.spawn(() => {
    console.log("thread: hello");
  });
  console.log("main: hello");
  handle.join().unwrap();
}
`;

const about = `import { by, child, exercise, expectation, par, threads } from "thread-lessons/author";

export const about = exercise({
  title: "The situation in a few words",
  expectation: expectation(par(by("main", "main: hello"), by(child(1), "thread: hello")), threads(1)),
  fails: "a line is missing",
  hints: [
    "Where to look: where is the thread when \`main\` returns?",
    "What is wrong: when \`main\` returns the program ends, and nothing makes \`main\` wait.",
    "How to mend it: keep the handle that \`spawn\` returns, and join it.",
  ],
  notes: "Why it is so, for after the pass: the end of \`main\` is the end of every thread.",
});
`;

const handleKept = `// Fails: a line is missing
// "A thread is waited for as long as somebody holds its handle."

import { thread } from "thread-lessons";

export function main(): void {
  const _handle = thread.spawn(() => {
    console.log("thread: hello");
  });
  console.log("main: hello");
}
`;

const noThread = `// Fails: was printed by main
// "Only the output counts."

export function main(): void {
  console.log("thread: hello");
  console.log("main: hello");
}
`;
