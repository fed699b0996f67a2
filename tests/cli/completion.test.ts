import { execFileSync } from "node:child_process";
import { chmod, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Argument, Command, Option } from "commander";
import { describe, expect, it, vi } from "vitest";
import { bashScript } from "#lib/cli/completion/bash.js";
import { fishScript } from "#lib/cli/completion/fish.js";
import { modelOf } from "#lib/cli/completion/model.js";
import { scriptFor } from "#lib/cli/completion/script.js";
import { zshScript } from "#lib/cli/completion/zsh.js";
import { folder } from "../course/fixture.js";
import { copyOfCourse } from "./course-copy.js";
import { run } from "./executable.js";

// Some tests start a process or two, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

function program(): Command {
  return new Command("thread-lessons")
    .version("1.2.3")
    .option("--course <dir>", "a folder: 'yours' or [another]")
    .addCommand(
      new Command("list")
        .description("list: what there is")
        .argument("[words...]")
        .addOption(new Option("--filter <which>").choices(["done", "pending"]))
        .addOption(new Option("--secret").hideHelp()),
    )
    .addCommand(new Command("hint").argument("[name]").option("--step <n>"))
    .addCommand(new Command("exec").argument("<file>"))
    .addCommand(new Command("quiz").argument("[chapter]"))
    .addCommand(new Command("shell").addArgument(new Argument("[shell]").choices(["bash", "zsh"])))
    .addCommand(new Command("dev").addCommand(new Command("check").argument("[names...]").option("--frozen")))
    .addCommand(new Command("hidden"), { hidden: true });
}

/** What bash offers for each line, as readline would hand it over; names are those of a stand-in for the program. */
async function offers(lines: readonly (readonly string[])[]): Promise<readonly string[]> {
  const dir = await folder({
    "thread-lessons": '#!/bin/sh\n[ "$3" = chapters ] && echo 01_one || echo "lost_ledger late_table $4$5"\n',
    "complete.bash": bashScript(modelOf(program())),
    "some.ts": "",
  });
  await chmod(join(dir, "thread-lessons"), 0o755);
  const tries = lines.map((words) => `try ${words.map((word) => `'${word}'`).join(" ")}`);
  const script = `
    cd '${dir}'; PATH="$PWD:$PATH"; set -u
    source complete.bash
    complete -p thread-lessons >/dev/null || exit 1
    try() {
      COMP_WORDS=(thread-lessons "$@"); COMP_CWORD=$#; _thread_lessons
      echo "\${COMPREPLY[*]-}"
    }
    ${tries.join("\n")}`;
  return execFileSync("bash", ["--norc", "-c", script], { encoding: "utf8" }).split("\n").slice(0, -1);
}

describe.skipIf(process.platform === "win32")("in bash", () => {
  it("commands, options and names are completed", async () => {
    const expected: readonly (readonly [words: readonly string[], offered: string])[] = [
      [[""], "list hint exec quiz shell dev"],
      [["li"], "list"],
      [["--"], "--version --course --help"],
      [["list", "--"], "--filter --course --help"],
      [["list", "--filter", ""], "done pending"],
      [["list", "--filter", "=", "p"], "pending"],
      [["list", "--filter", "done", "lo"], "lost_ledger"],
      [["list", "lost_ledger", "la"], "late_table"],
      [["hint", "l"], "lost_ledger late_table"],
      [["hint", "--step", "2", "l"], "lost_ledger late_table"],
      [["hint", "--step", ""], ""],
      [["hint", "lost_ledger", ""], ""],
      [["--course", "elsewhere", "hint", "--course"], "--course"],
      [["--course", "elsewhere", "hint", "-"], "--step --course --help"],
      [["--course", "elsewhere", "hint", ""], "lost_ledger late_table --courseelsewhere"],
      [["exec", "so"], "some.ts"],
      [["quiz", ""], "01_one"],
      [["shell", ""], "bash zsh"],
      [["dev", ""], "check"],
      [["dev", "check", "--f"], "--frozen"],
      [["dev", "check", "la"], "late_table"],
      [["hidden", ""], ""],
      [["nonsense", ""], ""],
    ];
    const offered = await offers(expected.map(([words]) => words));
    expect(expected.map(([words], index) => [words, offered[index]])).toEqual(expected);
  });
});

describe("the scripts for other shells", () => {
  const model = modelOf(program());

  it("for zsh know commands, options and names, and quote what needs it", () => {
    const script = zshScript(model);
    expect(script).toContain("'list:list\\: what there is'");
    expect(script).toContain("'--course=[a folder\\: '\\''yours'\\'' or \\[another\\]]:folders:_files -/'");
    expect(script).toContain("'--filter=[]:choices:(done pending)'");
    expect(script).toContain("'*:exercises: _thread_lessons_names exercises'");
    expect(script).not.toMatch(/secret|hidden/);
  });

  it("for fish know commands, options and names, and quote what needs it", () => {
    const script = fishScript(model);
    expect(script).toContain(
      "complete -c thread-lessons -n '__thread_lessons_at \\'\\'' -a list -d 'list: what there is'",
    );
    expect(script).toContain("-n '__thread_lessons_at \\'list\\'' -l filter -x -a 'done pending'");
    expect(script).toContain("-n '__thread_lessons_at \\'hint\\'' -a '(__thread_lessons_names exercises)'");
    expect(script).toContain("-d 'a folder: \\'yours\\' or [another]'");
    expect(script).not.toMatch(/secret|hidden/);
  });

  it("are chosen by $SHELL where none is named", () => {
    expect(scriptFor(null, program(), { SHELL: "/usr/bin/fish" })).toContain("fish completion");
    expect(() => scriptFor(null, program(), { SHELL: "/bin/tcsh" })).toThrow(
      "there is no completion for /bin/tcsh",
    );
    expect(() => scriptFor(null, program(), {})).toThrow("there is no $SHELL");
  });
});

describe("completion", () => {
  it("prints a script of the real program, with every command", async () => {
    const { code, stdout } = await run(["completion", "bash"]);
    expect(code).toBe(0);
    const commands = /":0"\) _thread_lessons_words "([^"]*)"/.exec(stdout)?.[1]?.split(" ");
    expect(commands).toEqual(
      expect.arrayContaining(["watch", "list", "hint", "reset", "doctor", "completion"]),
    );
  });

  it("gives the names of the course, and none where there is no course", async () => {
    const cwd = await copyOfCourse();
    const names = "lost_ledger\nlate_table\nguest_list\nbroken_sensor\n";
    expect((await run(["completion", "--names", "exercises"], { cwd })).stdout).toBe(names);
    await writeFile(join(cwd, "exercises/course.json"), "broken");
    expect(await run(["completion", "--names", "chapters"], { cwd })).toMatchObject({ code: 0, stderr: "" });
  });

  it("says in its help how to install it", async () => {
    expect((await run(["completion", "--help"])).stdout).toMatch(/bashrc[\s\S]*zshrc[\s\S]*config\/fish/);
  });
});
