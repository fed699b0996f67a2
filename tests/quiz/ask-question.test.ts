import { describe, expect, it } from "vitest";
import type { Ask, Reply } from "#lib/quiz/ask.js";
import { askQuestion } from "#lib/quiz/ask-question.js";
import type { Note, Remark } from "#lib/quiz/remarks.js";
import { questionCalled } from "./fixture.js";

type Scripted = string | readonly string[] | "(skip)" | "(end)";

/** Asks a question of somebody who answers by script; tells what was offered and said. */
async function asked(id: string, ...script: readonly Scripted[]) {
  const left = [...script];
  const offered: string[][] = [];
  const marked: (readonly string[])[] = [];
  const said: string[] = [];
  const next = <T>(take: (given: string | readonly string[]) => T): Promise<Reply<T>> => {
    const given = left.shift();
    if (given === undefined || given === "(end)") return Promise.resolve({ kind: "ended" });
    if (given === "(skip)") return Promise.resolve({ kind: "skipped" });
    return Promise.resolve({ kind: "given", value: take(given) });
  };
  const typed: Ask["line"] = ({ check }) =>
    next((given) => {
      const complaint = check(String(given));
      if (complaint !== null) said.push(`! ${complaint}`);
      return String(given);
    });
  const ask: Ask = {
    one: ({ options }) => {
      offered.push(options.map(({ value }) => value));
      return next(String);
    },
    several: ({ options, marked: before }) => {
      offered.push(options.map(({ value }) => value));
      marked.push(before);
      return next((given) => [given].flat());
    },
    line: typed,
    text: typed,
  };
  const answered = await askQuestion(questionCalled(id), {
    ask,
    say: (remark) => said.push(textOf(remark)),
    seed: "ada",
  });
  return { answered, offered, marked, said: said.join("\n") };
}

function textOf(remark: Remark): string {
  switch (remark.kind) {
    case "judgement":
      return [remark.heading, ...remark.notes.map(noteOf)].join("\n");
    case "question":
      return `${remark.text}\n${remark.program ?? ""}`;
    default:
      return remark.text;
  }
}

function noteOf(note: Note): string {
  return note.kind === "sentence" ? note.text : `${note.label}: ${note.answer}: ${note.feedback}`;
}

describe("a choice of one", () => {
  it("gives feedback after a wrong answer, takes it away, and explains at the end", async () => {
    const { answered, offered, said } = await asked("spawn-returns", "when-done", "at-once");
    expect(answered).toEqual({ outcome: "second", given: [["when-done"], ["at-once"]] });
    expect(offered.map((ids) => ids.length)).toEqual([4, 3]);
    expect(said).toMatch(
      /When does[\s\S]*Not quite\.\nThen nothing could run[\s\S]*One more try\.\nRight, at the second thought\.\nthread\.spawn starts/,
    );
  });

  it("that is missed names the right answer, and what speaks for it", async () => {
    const { answered, said } = await asked("spawn-returns", "when-done", "never");
    expect(answered?.outcome).toBe("missed");
    expect(said).toMatch(
      /No, that is not it\.\nwrong: None of these\.: One of them is right\.\nright: At once[^\n]*: It returns a handle/,
    );
    expect(said).toMatch(/thread\.spawn starts a thread and returns/);
  });

  it("that is skipped names the right answer and is explained", async () => {
    const { answered, said } = await asked("spawn-returns", "(skip)");
    expect(answered).toEqual({ outcome: "skipped", given: [] });
    expect(said).toMatch(
      /Skipped\.\nright: At once; the closure runs beside what follows\.: \nthread\.spawn/,
    );
  });

  it("is not over when the input ends: nothing is explained, and nothing to be remembered", async () => {
    const { answered, said } = await asked("spawn-returns", "when-done", "(end)");
    expect(answered).toBeNull();
    expect(said).not.toContain("thread.spawn starts");
  });
});

describe("a choice of several", () => {
  it("hears of what was wrong by name, and of what is missing without", async () => {
    const { offered, marked, said } = await asked("who-ends", ["killed", "waits"], ["killed", "unprinted"]);
    expect(said).toContain("wrong: The program waits until the thread has ended.: Only join waits.");
    expect(said).toContain("Something is left out: Where would the rest be printed from?");
    expect(said).not.toContain("What it had not printed yet");
    expect(marked).toEqual([[], ["killed"]]);
    expect(offered[1]).not.toContain("waits");
  });

  it("that is missed tells right, wrong and left out apart", async () => {
    const { said } = await asked("who-ends", ["killed", "waits"], ["killed", "panics"]);
    expect(said).toMatch(
      /wrong: Main panics[\s\S]*right: The spawned thread[^\n]*: \nleft out: What it had not/,
    );
  });
});

describe("yes or no", () => {
  it("is decided once", async () => {
    const { answered, offered, said } = await asked("join-waits", "no");
    expect(answered?.outcome).toBe("missed");
    expect(offered).toEqual([["yes", "no"]]);
    expect(said).toMatch(/wrong: No: What would its result be[^\n]*\nright: Yes: \njoin blocks/);
  });
});

describe("a prediction", () => {
  it("shows the program", async () => {
    expect((await asked("early-end", "(skip)")).said).toContain('console.log("spawned: 1");');
  });

  it("that a program is rejected is asked for the line as well", async () => {
    const { answered, said } = await asked("borrowed-name", "rejected", "line 4", "`5`");
    expect(answered).toEqual({ outcome: "second", given: [["rejected"], ["line:4"], ["line:5"]] });
    expect(said).toMatch(/Right, it is rejected\.\nNo, not line 4\.\nOne more try\.\nRight, at the second/);
  });

  it("of the wrong line, at last, is told the right one", async () => {
    const { answered, said } = await asked("borrowed-name", "rejected", "1", "2");
    expect(answered?.outcome).toBe("missed");
    expect(said).toContain("It is rejected, but not there.\nThe error stands on line 5.");
  });

  it.each(["0", "11", "five", "", "1.5"])("has no line %j", async (line) => {
    expect((await asked("borrowed-name", "rejected", line)).said).toContain("! type a number from 1 to 10");
  });
});

describe("recall", () => {
  it("shows the model answer after the learner's own, and is right when all its points were made", async () => {
    const { answered, said } = await asked("why-move", "Because it may live on.", ["0", "1", "2"]);
    expect(answered).toEqual({ outcome: "first", given: [] });
    expect(said).toMatch(/The thread may outlive[\s\S]*Right: nothing is missing\.\nE0373/);
  });

  it("names the points that are missing", async () => {
    const { answered, said } = await asked("why-move", "It may live on.", ["0"]);
    expect(answered?.outcome).toBe("missed");
    expect(said).toMatch(/1 of 3 points\.\nmissing: A borrow could[^\n]*\nmissing: So what/);
  });

  it("accepts no empty answer", async () => {
    expect((await asked("why-move", " ``  \n", "0")).said).toContain("! type a few words, or s to skip");
  });

  it("that is skipped shows the model answer all the same", async () => {
    const { answered, said } = await asked("join-place", "(skip)");
    expect(answered?.outcome).toBe("skipped");
    expect(said).toMatch(/A join right after[\s\S]*Skipped\.\nJoin where you need/);
    expect((await asked("join-place", "So.", "(skip)")).answered?.outcome).toBe("skipped");
    expect((await asked("join-place", "So.", "(end)")).answered).toBeNull();
  });
});
