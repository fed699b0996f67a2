import type { Instruction, Program } from "./machine.js";

/** A model program as a learner would write it. Locks nest, so that each is a block with a `using`. */
export function toTypeScript(program: Program): string {
  const bodies = program.map((body, index) => {
    const head = index === 0 ? "export function main(): void" : `function body${index}(): void`;
    return `${head} {\n  let r = 0;\n${new Emitter(body).lines().join("\n")}\n  keep(r);\n}`;
  });
  return [imports, statics(program), helpers, ...bodies].join("\n\n");
}

/** The mutexes that a program uses. */
function statics(program: Program): string {
  const used = program.flat().flatMap((instruction) => ("mutex" in instruction ? [instruction.mutex] : []));
  return [...new Set(used)].map((mutex) => `const m${mutex} = new Mutex(0);`).join("\n");
}

const imports = `import { Mutex, type MutexGuard, panic, type PoisonError, process, type Result, thread, type TryLockError } from "thread-lessons";`;

const helpers = `function keep(_value: number): void {}

/** The guard, poisoned or not; null when somebody holds the mutex. */
function taken(result: Result<MutexGuard<number>, TryLockError<MutexGuard<number>>>): MutexGuard<number> | null {
  const whole = { Poisoned: (error: PoisonError<MutexGuard<number>>) => error.intoInner(), WouldBlock: () => null };
  return result.match({ Ok: (guard) => guard, Err: (error) => error.match(whole) });
}`;

class Emitter {
  readonly #body: readonly Instruction[];
  readonly #ends: string[] = [];
  #children = 0;

  constructor(body: readonly Instruction[]) {
    this.#body = body;
  }

  lines(): string[] {
    const lines = this.#body.map((instruction) => `  ${this.#line(instruction)}`);
    // What is never unlocked is a block that reaches to the end.
    return [...lines, ...this.#ends.reverse()];
  }

  #line(instruction: Instruction): string {
    switch (instruction.op) {
      case "print":
        return `console.log(${JSON.stringify(instruction.text)});`;
      case "show":
        return `console.log(\`${instruction.text}\${r}\`);`;
      case "spawn":
        return `const h${this.#children++} = ${instruction.scoped ? "s" : "thread"}.spawn(body${instruction.body});`;
      case "join":
        return `r = h${instruction.child}.join().isErr() ? 1 : 0;`;
      case "openScope":
        return "thread.scope((s) => {";
      case "closeScope":
        return "});";
      case "lock":
        this.#ends.push("}");
        return `{ const l = m${instruction.mutex}.lock(); if (l.isErr()) r = 100; using g${instruction.mutex} = l.unwrapOrElse((error) => error.intoInner());`;
      case "tryLock":
        this.#ends.push("} }");
        return `{ const l = m${instruction.mutex}.tryLock(); const p = l.isErr(); const t = taken(l); if (t !== null) { using g${instruction.mutex} = t; if (p) r = 100;`;
      case "unlock":
        return this.#ends.pop() ?? "";
      case "read":
        return `r = g${instruction.mutex}.value;`;
      case "write":
        return `g${instruction.mutex}.value = r;`;
      case "increment":
        return "r++;";
      case "park":
        return "thread.park();";
      case "unpark":
        return `h${instruction.child}.thread().unpark();`;
      case "isFinished":
        return `r = h${instruction.child}.isFinished() ? 1 : 0;`;
      case "yield":
        return "thread.yieldNow();";
      case "panic":
        return `panic(${JSON.stringify(instruction.message)});`;
      case "exit":
        return `process.exit(${instruction.code});`;
    }
  }
}
