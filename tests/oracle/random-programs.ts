import type { Instruction, Program } from "./machine.js";

/** Numbers from 0 to 1, the same ones for the same seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A program of two or three threads and few steps, over all that the model has. Locks nest. */
export function randomProgram(seed: number): Program {
  return new Writer(random(seed)).program();
}

class Writer {
  readonly #random: () => number;
  #budget = 0;
  #lines = 0;

  constructor(random: () => number) {
    this.#random = random;
  }

  program(): Program {
    const children = 1 + this.#below(2);
    this.#budget = 5 + this.#below(6);
    const bodies = Array.from({ length: children }, () => this.#block(2 + this.#below(2), []));
    return [this.#main(children), ...bodies];
  }

  #main(children: number): Instruction[] {
    const scoped = this.#below(4) === 0;
    const bodies = Array.from({ length: children }, (_, index) => index + 1);
    const spawns = bodies.flatMap((body): Instruction[] => [
      { op: "spawn", body, scoped },
      ...this.#block(this.#below(2), bodies.slice(0, body)),
    ]);
    const ends = bodies.flatMap((body): Instruction[] =>
      this.#below(5) === 0
        ? []
        : [{ op: "join", child: body - 1 }, ...(this.#below(3) === 0 ? [this.#show()] : [])],
    );
    const own = this.#block(this.#below(3), bodies);
    if (scoped) return [{ op: "openScope" }, ...spawns, ...own, { op: "closeScope" }, ...this.#block(1, [])];
    return [...spawns, ...own, ...ends, ...this.#block(this.#below(2), [])];
  }

  /** Up to so many statements; `children` may be unparked and looked at. */
  #block(length: number, children: readonly number[]): Instruction[] {
    return Array.from({ length }, () => this.#statement(children)).flat();
  }

  #statement(children: readonly number[]): Instruction[] {
    if (this.#budget-- <= 0) return [];
    const child = this.#below(Math.max(children.length, 1));
    switch (this.#below(13)) {
      case 0:
      case 1:
      case 2:
        return [this.#print()];
      case 3:
      case 4:
      case 5:
        return this.#locked(children);
      case 6:
        return this.#tried(children);
      case 7:
        return children.length > 0 ? [{ op: "unpark", child }] : [{ op: "park" }];
      case 8:
        return children.length > 0 ? [{ op: "isFinished", child }, this.#show()] : [{ op: "yield" }];
      case 9:
        return this.#below(2) === 0 ? [{ op: "panic", message: `p${this.#lines++}` }] : [this.#print()];
      case 10:
        return this.#below(3) === 0 ? [{ op: "exit", code: 3 }] : [this.#print()];
      case 11:
        // A token that is there already makes no second one.
        return children.length > 0
          ? [{ op: "unpark", child }, this.#print(), { op: "unpark", child }]
          : [{ op: "park" }, this.#print(), { op: "park" }];
      default:
        return [{ op: "yield" }];
    }
  }

  #locked(children: readonly number[]): Instruction[] {
    const mutex = this.#below(2);
    const inside = this.#below(3) === 0 ? this.#statement(children) : this.#update(mutex);
    return [{ op: "lock", mutex }, ...inside, { op: "unlock", mutex }];
  }

  #tried(children: readonly number[]): Instruction[] {
    const mutex = this.#below(2);
    const inside: Instruction[] = [...this.#statement(children), { op: "unlock", mutex }];
    return [{ op: "tryLock", mutex, skip: inside.length }, ...inside];
  }

  #update(mutex: number): Instruction[] {
    const change: Instruction[] = [{ op: "read", mutex }, { op: "increment" }, { op: "write", mutex }];
    return this.#below(2) === 0 ? change : [...change, this.#show()];
  }

  #print(): Instruction {
    return { op: "print", text: `l${this.#lines++}` };
  }

  #show(): Instruction {
    return { op: "show", text: `s${this.#lines++}=` };
  }

  #below(limit: number): number {
    return Math.floor(this.#random() * limit);
  }
}
