import { afterAll, describe, expect, it } from "vitest";
import { compile, engineForTests } from "./programs.js";

const engine = engineForTests(2);
afterAll(() => engine.close());

const measured = async (body: string) => {
  const text = `import { Duration, mpsc, thread } from "thread-lessons";\nexport function main(): void {\n${body}\n}`;
  const program = compile(text);
  return [await engine.run(program), ...(await engine.simulate(program, ["main first"]))];
};

describe("a run tells", () => {
  it("what its channels have room for", async () => {
    const one = "const a = mpsc.syncChannel<number>(3); void a;";
    const cases = [
      ["console.log(1);", undefined],
      [one, { fewest: 3, most: 3 }],
      [`${one} const b = mpsc.syncChannel<number>(0); void b;`, { fewest: 0, most: 3 }],
      [`${one} const b = mpsc.channel<number>(); void b;`, { fewest: 3, most: null }],
      ["const b = mpsc.channel<number>(); void b;", { fewest: null, most: null }],
    ] as const;
    for (const [body, capacity] of cases)
      for (const run of await measured(body)) expect(run.capacity).toEqual(capacity);
  });

  it("when its threads sleep, in virtual time", async () => {
    const body = `
      const one = thread.spawn(() => thread.sleep(Duration.fromMillis(40)));
      thread.sleep(Duration.fromMicros(2500));
      one.join().unwrap();`;
    const [native, ideal] = await measured(body);
    expect(native?.events.filter(({ kind }) => kind === "sleep")).toEqual([]);
    expect(ideal?.events.filter(({ kind }) => kind === "sleep")).toEqual([
      { kind: "sleep", thread: 1, at: 0, until: 2.5 },
      { kind: "sleep", thread: 2, at: 0, until: 40 },
    ]);
  });
});
