import { afterAll, describe, expect, test } from "vitest";
import { compile, engineForTests, stderr, stdout } from "../engine/programs.js";
import { misuses } from "./programs/bad-input.js";

const engine = engineForTests(3);
afterAll(() => engine.close());

describe("a panic or Rust's end, on real threads and in virtual time:", () => {
  for (const misuse of misuses)
    test(misuse.title, async () => {
      const program = compile(misuse.text);
      for (const run of [await engine.run(program), ...(await engine.simulate(program, ["main first"]))]) {
        expect(stderr(run)).toContain(misuse.stderr);
        expect({ end: run.end, stdout: stdout(run) }).toEqual({
          end: { kind: "exit", code: misuse.code },
          stdout: misuse.stdout,
        });
      }
    });
});

describe("as many threads as a program likes, on real threads", () => {
  const many = async (body: string) =>
    engine.run(compile(`import { thread } from "thread-lessons";\nexport function main() { ${body} }`), {
      limits: { time: 40_000 },
    });

  test("that are joined", async () => {
    const run = await many(
      "for (let i = 0; i < 3_000; i++) thread.spawn(() => {}).join().unwrap(); console.log('done');",
    );
    expect({ end: run.end, stdout: stdout(run) }).toEqual({
      end: { kind: "exit", code: 0 },
      stdout: "done\n",
    });
  });

  test("that nobody joins", async () => {
    const run = await many("for (let i = 0; i < 3_000; i++) thread.spawn(() => {}); console.log('done');");
    expect({ end: run.end, stdout: stdout(run) }).toEqual({
      end: { kind: "exit", code: 0 },
      stdout: "done\n",
    });
  });
});
