import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Engine } from "#lib/engine/engine.js";
import { policies, type Run } from "#lib/engine/run.js";
import { compile, engineForTests, stderr, stdout } from "./programs.js";

// Other thread libraries for JavaScript fail at each of these.

let engine: Engine;

beforeAll(() => {
  engine = engineForTests(3);
});

afterAll(() => engine.close());

describe("a closure crosses to its thread", () => {
  it("with what it captures: values, functions, other closures, `this`", async () => {
    await everywhere(
      `
      class Till {
        #coins = 5;
        constructor(readonly owner: string) {}
        count() {
          return thread.spawn(move(() => this.owner + ":" + this.#coins)).join().unwrap();
        }
      }
      export function main() {
        const prices = new Map([["tea", 3], ["cake", 4]]);
        const double = (n: number) => n * 2;
        const total = () => double([...prices.values()].reduce((a, b) => a + b));
        for (const [name, price] of prices)
          console.log(thread.spawn(move(() => name + double(price))).join().unwrap());
        console.log(thread.spawn(move(() => total())).join().unwrap());
        console.log(new Till("ann").count());
      }`,
      "tea6\ncake8\n14\nann:5\n",
    );
  });

  it("with what it imports", async () => {
    await everywhere(
      `
      export function main() {
        const said = thread.spawn(() => {
          const shared = new Arc(new Mutex(Some(Duration.fromMillis(5))));
          thread.sleep(Duration.fromMillis(1));
          using guard = shared.value.lock().unwrap();
          return debug(guard.value);
        });
        console.log(said.join().unwrap());
      }`,
      "Some(5ms)\n",
    );
  });

  it("with `using`", async () => {
    await everywhere(
      `
      class Lamp implements Disposable {
        constructor(readonly room: string) {}
        [Symbol.dispose]() { console.log(this.room + " off"); }
      }
      export function main() {
        const rooms = ["hall", "attic"];
        thread.spawn(move(() => {
          for (const room of rooms) {
            using lamp = new Lamp(room);
            console.log(lamp.room + " on");
          }
        })).join().unwrap();
      }`,
      "hall on\nhall off\nattic on\nattic off\n",
    );
  });

  it("with what a compiler rewrites or adds helpers for", async () => {
    await everywhere(
      `
      enum Size { Small = 2, Large = 5 }
      const shout = (parts: TemplateStringsArray, ...words: string[]) => parts.raw.join("") + words.join("");
      class Cup {
        filled = Size.Small;
        constructor(readonly drink: string) {}
        [Symbol.dispose]() { console.log(this.drink + " is gone"); }
      }
      export function main() {
        const said = thread.spawn(() => {
          using cup = new Cup("tea");
          using _ = thread.panicking() ? null : new Cup("cocoa");
          return shout\`\\n\${cup.drink}\` + (cup.filled + Size.Large);
        });
        console.log(said.join().unwrap());
      }`,
      "cocoa is gone\ntea is gone\n\\ntea7\n",
    );
  });
});

describe("a lock", () => {
  it("is poisoned and unlocked by a throw of its holder", async () => {
    const runs = await everywhere(
      `
      export function main() {
        const till = new Arc(new Mutex(10));
        const own = Arc.clone(till);
        const thief = thread.spawn(move(() => {
          using coins = own.value.lock().unwrap();
          coins.value -= 7;
          throw new Error("caught red-handed");
        }));
        console.log(thief.join().isErr(), till.value.isPoisoned());
        till.value.lock().match({
          Ok: () => console.log("as if nothing had happened"),
          Err: (poison) => {
            using coins = poison.intoInner();
            console.log("left: " + coins.value);
          },
        });
      }`,
      "true true\nleft: 3\n",
    );
    expect(runs.map(({ poisoned }) => poisoned)).toEqual(runs.map(() => 1));
  });

  it("shares a plain object: what one thread changes deep inside, the next one finds", async () => {
    await everywhere(
      `
      export function main() {
        const shop = new Arc(new Mutex({ shelves: [{ label: "tea", jars: 1 }], sold: new Set<string>() }));
        for (const label of ["rice", "salt"]) {
          const own = Arc.clone(shop);
          thread.spawn(move(() => {
            using guard = own.value.lock().unwrap();
            guard.value.shelves.push({ label, jars: 2 });
            for (const shelf of guard.value.shelves) shelf.jars += 1;
            guard.value.sold.add(label);
          })).join().unwrap();
        }
        using guard = shop.value.lock().unwrap();
        console.log(guard.value.shelves.map(({ label, jars }) => label + jars).join(" "), guard.value.sold.size);
      }`,
      "tea3 rice4 salt3 2\n",
    );
  });

  it("that its owner takes again is a deadlock, reported at once", async () => {
    const program = compile(
      withImports(`
      export function main() {
        const door = new Mutex("closed");
        using first = door.lock().unwrap();
        console.log("in");
        using second = door.lock().unwrap();
        console.log("never", first.value, second.value);
      }`),
    );
    await engine.warm();
    for (const run of [await engine.run(program), ...(await engine.simulate(program, policies))]) {
      expect(stdout(run), run.scheduler).toBe("in\n");
      expect(run.end).toMatchObject({ kind: "deadlock", waits: [{ thread: 1, holder: 1 }] });
      expect(run.makespan).toBeLessThan(1000);
    }
  });

  it("that a thread takes again is named, with the main thread waiting to join it", async () => {
    const program = compile(
      withImports(`
      export function main() {
        const door = new Arc(new Mutex("closed"));
        const own = Arc.clone(door);
        thread.spawn(move(() => {
          using first = own.value.lock().unwrap();
          using second = own.value.lock().unwrap();
          console.log("never", first.value, second.value);
        })).join().unwrap();
      }`),
    );
    for (const run of [await engine.run(program), ...(await engine.simulate(program, policies))]) {
      expect(run.end, run.scheduler).toMatchObject({ kind: "deadlock" });
      const waits = run.end.kind === "deadlock" ? run.end.waits : [];
      expect(waits.find(({ thread }) => thread === 2)).toMatchObject({ holder: 2 });
      expect(waits.find(({ thread }) => thread === 1)?.what).toBe("waits for thread 2 to end");
    }
  });
});

describe("a thread", () => {
  it("can spawn threads, which can spawn threads", async () => {
    await everywhere(
      `
      function grow(depth: number): string {
        if (depth === 0) return "leaf";
        const twigs = [1, 2].map(() => thread.spawn(move(() => grow(depth - 1))));
        return "(" + twigs.map((twig) => twig.join().unwrap()).join(" ") + ")";
      }
      export function main() {
        console.log(grow(3));
      }`,
      "(((leaf leaf) (leaf leaf)) ((leaf leaf) (leaf leaf)))\n",
    );
  });

  it("that throws does not hang its join, whatever it throws and however deep", async () => {
    const runs = await everywhere(
      `
      function dig(depth: number): number {
        if (depth > 0) return dig(depth - 1);
        throw new RangeError("rock");
      }
      export function main() {
        const throwers = [
          thread.spawn(() => { throw new Error("plain"); }),
          thread.spawn(() => { throw "text"; }),
          thread.spawn(() => { throw undefined; }),
          thread.spawn(() => { dig(50); }),
          thread.spawn(() => { [1].map(() => (null as unknown as { x: number }).x); }),
          thread.spawn(() => { thread.spawn(() => panic("inner")).join().unwrap(); }),
        ];
        for (const thrower of throwers) console.log(thrower.join().isErr());
      }`,
      "true\n".repeat(6),
    );
    for (const run of runs) expect(run.events.filter(({ kind }) => kind === "panic")).toHaveLength(7);
  });

  it("that nobody needs any more does not keep the program from ending", async () => {
    const program = compile(
      withImports(`
      export function main() {
        const mutex = new Arc(new Mutex(0));
        const own = Arc.clone(mutex);
        const guard = mutex.value.lock().unwrap();
        thread.spawn(() => thread.park());
        thread.spawn(() => thread.sleep(Duration.fromSecs(3600)));
        thread.spawn(move(() => { using late = own.value.lock().unwrap(); late.value = 1; }));
        thread.spawn(() => { for (;;) thread.yieldNow(); });
        thread.spawn(() => {}).join().unwrap();
        console.log("main is through", guard.value);
      }`),
    );
    for (const run of [await engine.run(program), ...(await engine.simulate(program, policies))]) {
      expect(run.end, run.scheduler).toEqual({ kind: "exit", code: 0 });
      expect(stdout(run)).toBe("main is through 0\n");
    }
  });

  it("that spins without a visible operation does not keep the program from ending either", async () => {
    const run = await engine.run(
      compile(
        withImports(`
        export function main() {
          thread.spawn(() => { for (let i = 0; ; i = (i + 1) % 7); });
          thread.sleep(Duration.fromMillis(20));
          console.log("main is through");
        }`),
      ),
    );
    expect(run.end).toEqual({ kind: "exit", code: 0 });
    expect(stdout(run)).toBe("main is through\n");
  });
});

describe("an error that is joined", () => {
  it("keeps its class, its payload and its own properties", async () => {
    const runs = await everywhere(
      `
      class Spill extends Error {
        override readonly name = "Spill";
        #cause = "the cat";
        constructor(readonly litres: number, readonly of: { drink: string }) { super("milk on the floor"); }
        blame() { return this.#cause; }
      }
      export function main() {
        const payload = thread.spawn(() => { throw new Spill(2, { drink: "milk" }); }).join().unwrapErr();
        const spill = payload.downcast(Spill).unwrap();
        console.log(spill instanceof Spill, spill instanceof Error, payload.is(TypeError));
        console.log(spill.name, spill.message, spill.litres, spill.of.drink, spill.blame());
      }`,
      "true true false\nSpill milk on the floor 2 milk the cat\n",
    );
    for (const run of runs) expect(stderr(run)).toContain("milk on the floor");
  });

  it("keeps what was added to it, and its cause", async () => {
    await everywhere(
      `
      export function main() {
        const payload = thread.spawn(() => {
          const error = new TypeError("wrong cup", { cause: new RangeError("too hot") });
          throw Object.assign(error, { code: "E_CUP", tries: [1, 2] });
        }).join().unwrapErr();
        const error = payload.downcast(TypeError).unwrap() as TypeError & { code: string; tries: number[] };
        console.log(error.message, error.code, error.tries.length);
        console.log(error.cause instanceof RangeError, (error.cause as Error).message);
      }`,
      "wrong cup E_CUP 2\ntrue too hot\n",
    );
  });

  it("may be a value that is no error", async () => {
    await everywhere(
      `
      class Ticket { constructor(readonly number: number) {} next() { return this.number + 1; } }
      export function main() {
        console.log(thread.spawn(() => panicAny(new Ticket(6))).join().unwrapErr().downcast(Ticket).unwrap().next());
        console.log(thread.spawn(() => panicAny(12)).join().unwrapErr().downcast(Number).unwrap());
        console.log(thread.spawn(() => { throw "ouch"; }).join().unwrapErr().downcast(String).unwrap());
      }`,
      "7\n12\nouch\n",
    );
  });
});

/** Runs the program natively and under all policies; each run must print `expected` and exit with 0. */
async function everywhere(text: string, expected: string): Promise<readonly Run[]> {
  const program = compile(withImports(text));
  const runs = [await engine.run(program), ...(await engine.simulate(program, policies))];
  for (const run of runs) {
    expect(stdout(run), `${run.scheduler}, ${JSON.stringify(run.end)}\n${stderr(run)}`).toBe(expected);
    expect(run.end).toEqual({ kind: "exit", code: 0 });
  }
  return runs;
}

function withImports(text: string): string {
  const names = "Arc, debug, Duration, move, Mutex, panic, panicAny, Some, thread";
  return `import { ${names} } from "thread-lessons";\n${text}`;
}
