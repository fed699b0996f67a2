/** A thread that never ends by itself, inside constructs that could keep its death from it. */
export interface Awkward {
  /** Completes "a thread dies in …". */
  readonly title: string;
  /** The body of `function stuck()`; `op()` is a visible operation, `tell(text)` another one, and prints. */
  readonly body: string;
}

/** A program whose main returns while a thread is at an operation of `stuck`: at a later one for a greater `head`. */
export function killed({ body }: Awkward, head: number): string {
  return `import { Mutex, thread } from "thread-lessons";
const TICKS = new Mutex(0);
function op(): void { thread.yieldNow(); }
function tell(text: string): void { console.log(text); }
function tick(): void { using guard = TICKS.lock().unwrap(); guard.value += 1; }
function stuck(): void {
${body}
}
export function main() {
  thread.spawn(() => { tick(); stuck(); console.log("got out"); });
  for (let i = 0; i < ${head}; i++) thread.yieldNow();
  using guard = TICKS.lock().unwrap();
  console.log(guard.value > 0 ? "main leaves" : "it never began");
}`;
}

// The catch and finally bodies do no operation of their own: a thread that came back from them would never end.
export const awkward: readonly Awkward[] = [
  {
    title: "a catch in an endless loop",
    body: `let n = 0; for (;;) { try { op(); if (n % 2 === 0) throw new Error("again"); tell("round"); } catch (e) { n++; } n++; }`,
  },
  {
    title: "a finally that goes on with the loop",
    body: `let n = 0; for (;;) { try { op(); tell("on"); } finally { n++; continue; } }`,
  },
  {
    title: "a finally that returns, in an endless loop",
    body: `let n = 0;
      const once = () => { try { op(); tell("once"); throw new Error("lost"); } finally { n++; return; } };
      for (;;) once();`,
  },
  {
    title: "nested try and finally",
    body: `let n = 0;
      for (;;) {
        try {
          try { try { op(); tell("in"); } finally { n++; op(); } } catch { n++; } finally { n++; }
        } catch (e) { n++; } finally { n++; continue; }
      }`,
  },
  {
    title: "`using` in a try in a loop",
    body: `let n = 0;
      for (;;) {
        try { using r = { [Symbol.dispose]() { n++; } }; tell("use"); op(); throw new Error("used"); } catch { n++; }
      }`,
  },
  {
    title: "a recursion with an endless loop and a catch at each level",
    body: `let n = 0;
      const down = (depth: number): void => {
        for (;;) { try { op(); if (depth > 0) down(depth - 1); tell("deep"); } catch { n++; } }
      };
      down(5);`,
  },
  {
    title: "a generator whose finally goes on, in a for-of",
    body: `function* forever() { for (let n = 0; ; n++) { try { op(); yield n; } finally { n++; continue; } } }
      for (;;) { try { for (const n of forever()) { op(); tell("got " + n); } } catch { } }`,
  },
  {
    title: "catches without a binding",
    body: `let n = 0; for (;;) { try { try { op(); tell("try"); throw 1; } catch { n++; throw 2; } } catch { n++; } }`,
  },
  {
    title: "a dispose method that prints",
    body: `class Door { [Symbol.dispose]() { tell("closed"); op(); tell("locked"); } }
      let n = 0; for (;;) { try { using a = new Door(); using b = new Door(); op(); } catch { n++; } }`,
  },
  {
    title: "a throw inside a catch",
    body: `let n = 0;
      for (;;) {
        try { try { op(); tell("work"); throw new Error("a"); } catch (e) { n++; throw new TypeError("b"); } }
        catch ({ message }: any) { n += message.length; }
      }`,
  },
  {
    title: "a callback of Array.map with a catch",
    body: `let n = 0;
      [1, 2, 3].map((m) => { for (;;) { try { op(); tell("mapped " + m); } catch { n++; } finally { n++; continue; } } });`,
  },
  {
    title: "a lock that it holds",
    body: `const mine = new Mutex(0);
      for (;;) { try { using guard = mine.lock().unwrap(); guard.value += 1; op(); tell("held"); } catch { } }`,
  },
  {
    title: "a scope whose thread never ends either",
    body: `for (;;) {
        try { thread.scope((s) => { s.spawn(() => { for (;;) { try { op(); tell("in"); } catch { } } }); }); }
        catch { } finally { continue; }
      }`,
  },
  {
    title: "a join inside a catch in a loop",
    body: `for (;;) { try { thread.spawn(() => { for (;;) thread.yieldNow(); }).join().unwrap(); } catch { } }`,
  },
];
