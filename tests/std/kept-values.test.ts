import { afterAll, expect, test } from "vitest";
import { compile, engineForTests, stderr, stdout } from "../engine/programs.js";

const engine = engineForTests(3);
afterAll(() => engine.close());

async function printed(body: string): Promise<string> {
  const text = `import { Mutex, move, thread } from "thread-lessons";\n${body}`;
  const [run] = await engine.simulate(compile(text), ["main first"]);
  if (run === undefined) throw new Error("no run");
  return stdout(run) + stderr(run);
}

test("a thread that locks again meets what others have changed meanwhile", async () => {
  const text = `const lines = new Mutex([["a"]]);
    const add = (line: string) => { using guard = lines.lock().unwrap(); guard.value.push([line]); };
    export function main() {
      add("b");
      thread.spawn(() => { add("c"); lines.lock().unwrap().value[0]?.push("!"); }).join().unwrap();
      add("d");
      { using guard = lines.lock().unwrap(); guard.value = []; }
      add("e");
      thread.spawn(() => add("f")).join().unwrap();
      console.log(lines.lock().unwrap().value);
      { using guard = lines.lock().unwrap(); guard.value.pop(); }
      console.log(lines.lock().unwrap().value);
    }`;
  expect(await printed(text)).toBe(`[["e"], ["f"]]\n[["e"]]\n`);
});

test("what somebody keeps of a value after unlocking is not the next holder's", async () => {
  const text = `const lines = new Mutex<string[]>([]);
    function leak(): string[] { using guard = lines.lock().unwrap(); return guard.value; }
    export function main() {
      const kept = leak();
      kept.push("outside");
      console.log(lines.lock().unwrap().value);
      console.log(leak() === leak());
    }`;
  expect(await printed(text)).toBe("[]\nfalse\n");
});

test("a new lock in the place of another one has its own value", async () => {
  const text = `export function main() {
      for (let i = 0; i < 5; i++) {
        const lock = new Mutex({ i });
        thread.spawn(move(() => console.log(lock.lock().unwrap().value.i))).join().unwrap();
      }
    }`;
  expect(await printed(text)).toBe("0\n1\n2\n3\n4\n");
});

test("locking again and again leaves nothing behind in the heap", async () => {
  const cycles = (count: number) =>
    compile(`import { Mutex } from "thread-lessons";
      const list = new Mutex<number[]>([]);
      const count = new Mutex(0);
      const name = new Mutex("short");
      export function main() {
        for (let i = 0; i < ${count}; i++) {
          list.lock().unwrap().value[0] = i;
          count.lock().unwrap().value += 1;
          { using guard = name.lock().unwrap(); guard.value = guard.value.length < 40 ? guard.value + "r" : ""; }
        }
      }`);
  const tops: number[] = [];
  const onHeap = (top: number) => tops.push(top);
  for (const count of [1000, 4000]) await engine.simulate(cycles(count), ["main first"], { onHeap });
  expect(tops[1]).toBe(tops[0]);
});
