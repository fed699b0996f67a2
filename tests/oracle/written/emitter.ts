import type { Instruction, Program } from "../machine/machine.js";
import { givenTo, handing } from "./ends.js";
import { lockName, moment, plainLine } from "./plain.js";

/** A lock that is held where the emitter stands: its guard, and how many blocks are open for it. */
interface Held {
  readonly lock: string;
  guard: string;
  blocks: number;
}

/** Writes one body, statement by statement. Steps of which std makes one call are written with one of them. */
export class Emitter {
  readonly #held: Held[] = [];
  /** Owners of the Arc that the body has. */
  readonly #owners: string[];
  /** By index of an instruction: what comes behind it. */
  readonly #behind = new Map<number, string>();
  #names = 0;
  #children = 0;
  #at = 0;

  constructor(
    private readonly program: Program,
    private readonly body: readonly Instruction[],
    owners: readonly string[],
  ) {
    this.#owners = [...owners];
  }

  lines(): string[] {
    const lines: string[] = [];
    for (; this.#at < this.body.length; this.#at++) {
      const index = this.#at;
      const instruction = this.body[index];
      if (instruction === undefined) continue;
      lines.push(`  ${this.#line(instruction)}${this.#behind.get(index) ?? ""}`);
    }
    // What is never unlocked is a block that reaches to the end.
    return [...lines, ...this.#held.map(({ blocks }) => "}".repeat(blocks))];
  }

  #line(one: Instruction): string {
    switch (one.op) {
      case "spawn":
        return this.#spawn(one.body, one.scoped);
      case "lock":
        return this.#take(`m${one.mutex}`, `m${one.mutex}.lock()`);
      case "tryLock":
        return this.#tryTake(`m${one.mutex}`, `m${one.mutex}.tryLock()`, one.skip);
      case "read":
        return this.#take(`w${one.rwlock}`, `w${one.rwlock}.read()`);
      case "write":
        return this.#take(`w${one.rwlock}`, `w${one.rwlock}.write()`);
      case "tryRead":
        return this.#tryTake(`w${one.rwlock}`, `w${one.rwlock}.tryRead()`, one.skip);
      case "tryWrite":
        return this.#tryTake(`w${one.rwlock}`, `w${one.rwlock}.tryWrite()`, one.skip);
      case "unlock":
        return this.#release(`m${one.mutex}`);
      case "unlockRead":
      case "unlockWrite":
        return this.#release(`w${one.rwlock}`);
      case "get":
        return `r = ${this.#guard(lockName(one))}.value;`;
      case "put":
        return `${this.#guard(lockName(one))}.value = r;`;
      case "whileZero":
        return this.#waitWhile(one.mutex, one.skip);
      case "woken":
        return this.#wait(one.condvar, one.timed);
      case "begin":
        return this.#begin(one.once, one.forced);
      case "complete":
        return this.#isLock(one.once) ? "return 1; });" : "});";
      case "isComplete":
        return `r = o${one.once}.${this.#isLock(one.once) ? "get().isSome()" : "isCompleted()"} ? 1 : 0;`;
      case "cloneArc":
        return this.#clone();
      case "dropArc":
        return this.#unless(`Arc.intoInner(${this.#owners.pop()}).isSome()`, one.skip);
      case "intoInner":
        return `r = Arc.intoInner(${this.#owners.pop()}).isSome() ? 1 : 0;`;
      case "tryUnwrap":
        return this.#tryUnwrap(one.skip);
      case "countOwners":
        return this.#owners.length === 0
          ? "r = weak0.strongCount();"
          : `r = Arc.strongCount(${this.#owners.at(-1)});`;
      case "upgrade":
        return this.#upgrade(one.skip);
      default:
        return plainLine(one);
    }
  }

  #spawn(body: number, scoped: boolean): string {
    const given = givenTo(this.program.bodies[body] ?? [], this.program);
    const { before, names } = handing(this.program, body, given);
    const closure = names.length === 0 ? `body${body}` : `move(() => body${body}(${names.join(", ")}))`;
    return `${before.join(" ")} const h${this.#children++} = ${scoped ? "s" : "thread"}.spawn(${closure});`;
  }

  #take(lock: string, call: string): string {
    const [result, guard] = [this.#name("l"), this.#name("g")];
    this.#held.push({ lock, guard, blocks: 1 });
    return `{ const ${result} = ${call}; if (${result}.isErr()) r = 100; using ${guard} = ${result}.unwrapOrElse((error) => error.intoInner());`;
  }

  #tryTake(lock: string, call: string, skip: number): string {
    const [result, guard] = [this.#name("l"), this.#name("g")];
    this.#held.push({ lock, guard, blocks: 1 });
    this.#close(skip);
    const isPoisoned = `${result}p`;
    return `const ${result} = ${call}; const ${isPoisoned} = ${result}.isErr(); const ${guard}t = taken(${result}); if (${guard}t !== null) { if (${isPoisoned}) r = 100; { using ${guard} = ${guard}t;`;
  }

  #release(lock: string): string {
    const at = this.#held.findLastIndex((one) => one.lock === lock);
    const [held] = this.#held.splice(at, 1);
    return "}".repeat(held?.blocks ?? 0);
  }

  #wait(condvar: number, timed: boolean): string {
    const [held] = this.#held.slice(-1);
    if (held === undefined) throw new Error("a wait without a lock");
    const [result, guard] = [this.#name("l"), this.#name("g")];
    const old = held.guard;
    held.guard = guard;
    held.blocks++;
    if (!timed)
      return `{ const ${result} = c${condvar}.wait(${old}); r = ${result}.isErr() ? 100 : 0; using ${guard} = ${result}.unwrapOrElse((error) => error.intoInner());`;
    const pair = `const ${result}p = ${result}.isErr(); const [${guard}b, ${guard}t] = ${result}.unwrapOrElse((error) => error.intoInner());`;
    return `{ const ${result} = c${condvar}.waitTimeout(${old}, ${moment}); ${pair} r = ${result}p ? 100 : ${guard}t.timedOut() ? 1 : 0; using ${guard} = ${guard}b;`;
  }

  #waitWhile(mutex: number, skip: number): string {
    const held = this.#held.findLast((one) => one.lock === `m${mutex}`);
    if (held === undefined) throw new Error("a wait without a lock");
    const [result, guard] = [this.#name("l"), this.#name("g")];
    const old = held.guard;
    held.guard = guard;
    held.blocks++;
    this.#at += skip;
    const isZero = "(guarded) => { if (guarded.value !== 0) return false; r = 0; return true; }";
    return `{ const ${result} = c0.waitWhile(${old}, ${isZero}); if (${result}.isErr()) r = 100; using ${guard} = ${result}.unwrapOrElse((error) => error.intoInner());`;
  }

  #begin(once: number, forced: boolean): string {
    if (this.#isLock(once)) return `o${once}.getOrInit(() => {`;
    return forced ? `o${once}.callOnceForce(() => {` : `o${once}.callOnce(() => {`;
  }

  #clone(): string {
    const [owner, name] = [this.#owners.at(-1), this.#name("arc")];
    this.#owners.push(name);
    return `const ${name} = Arc.clone(${owner});`;
  }

  #tryUnwrap(skip: number): string {
    const [owner, result, back] = [this.#owners.pop(), this.#name("u"), this.#name("arc")];
    this.#owners.push(back);
    return `const ${result} = Arc.tryUnwrap(${owner}); r = ${result}.isOk() ? 1 : 0; ${this.#unless(`${result}.isErr()`, skip)} const ${back} = ${result}.unwrapErr();`;
  }

  #upgrade(skip: number): string {
    const weak = this.#owners.length === 0 ? "weak0" : `Arc.downgrade(${this.#owners.at(-1)})`;
    const [result, name] = [this.#name("u"), this.#name("arc")];
    this.#owners.push(name);
    return `const ${result} = ${weak}.upgrade(); r = ${result}.isSome() ? 1 : 0; ${this.#unless(`${result}.isSome()`, skip)} const ${name} = ${result}.unwrap();`;
  }

  /** The next `skip` instructions are done under a condition only. */
  #unless(condition: string, skip: number): string {
    this.#close(skip);
    return `if (${condition}) {`;
  }

  #close(skip: number): void {
    const at = this.#at + skip;
    this.#behind.set(at, `${this.#behind.get(at) ?? ""} }`);
  }

  #guard(lock: string): string {
    return this.#held.findLast((one) => one.lock === lock)?.guard ?? "";
  }

  #isLock(once: number): boolean {
    return this.program.onces?.[once] === "lock";
  }

  #name(kind: string): string {
    return `${kind}_${this.#names++}`;
  }
}
