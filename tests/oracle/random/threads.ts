import type { Instruction, Program } from "../machine/machine.js";
import type { Dice } from "./dice.js";

/** A program over threads, scopes and mutexes: panics, early ends, tokens. Locks nest. */
export function threadsProgram(dice: Dice): Program {
  return new Writer(dice).program();
}

class Writer {
  #budget = 0;

  constructor(private readonly dice: Dice) {}

  program(): Program {
    const children = 1 + this.dice.below(2);
    this.#budget = 5 + this.dice.below(6);
    const bodies = Array.from({ length: children }, () => this.#block(2 + this.dice.below(2), []));
    return { bodies: [this.#main(children), ...bodies] };
  }

  #main(children: number): Instruction[] {
    const scoped = this.dice.below(4) === 0;
    const bodies = Array.from({ length: children }, (_, index) => index + 1);
    const spawns = bodies.flatMap((body): Instruction[] => [
      { op: "spawn", body, scoped },
      ...this.#block(this.dice.below(2), bodies.slice(0, body)),
    ]);
    const ends = bodies.flatMap((body): Instruction[] =>
      this.dice.below(5) === 0
        ? []
        : [{ op: "join", child: body - 1 }, ...(this.dice.below(3) === 0 ? [this.dice.show()] : [])],
    );
    const own = this.#block(this.dice.below(3), bodies);
    if (scoped) return [{ op: "openScope" }, ...spawns, ...own, { op: "closeScope" }, ...this.#block(1, [])];
    return [...spawns, ...own, ...ends, ...this.#block(this.dice.below(2), [])];
  }

  /** Up to so many statements; `children` may be unparked and looked at. */
  #block(length: number, children: readonly number[]): Instruction[] {
    return Array.from({ length }, () => this.#statement(children)).flat();
  }

  #statement(children: readonly number[]): Instruction[] {
    if (this.#budget-- <= 0) return [];
    const child = this.dice.below(Math.max(children.length, 1));
    switch (this.dice.below(13)) {
      case 0:
      case 1:
      case 2:
        return [this.dice.print()];
      case 3:
      case 4:
      case 5:
        return this.#locked(children);
      case 6:
        return this.#tried(children);
      case 7:
        return children.length > 0
          ? [{ op: "unpark", child }]
          : [this.dice.one<Instruction>({ op: "park" }, { op: "park" }, { op: "parkInTime" })];
      case 8:
        return children.length > 0 ? [{ op: "isFinished", child }, this.dice.show()] : [{ op: "yield" }];
      case 9:
        return this.dice.below(2) === 0 ? [this.dice.panic()] : [this.dice.print()];
      case 10:
        return this.dice.below(3) === 0 ? [{ op: "exit", code: 3 }] : [this.dice.print()];
      case 11:
        // A token that is there already makes no second one.
        return children.length > 0
          ? [{ op: "unpark", child }, this.dice.print(), { op: "unpark", child }]
          : [{ op: "park" }, this.dice.print(), { op: "park" }];
      default:
        return [{ op: "yield" }];
    }
  }

  #locked(children: readonly number[]): Instruction[] {
    const mutex = this.dice.below(2);
    const inside = this.dice.below(3) === 0 ? this.#statement(children) : this.#update(mutex);
    return [{ op: "lock", mutex }, ...inside, { op: "unlock", mutex }];
  }

  #tried(children: readonly number[]): Instruction[] {
    const mutex = this.dice.below(2);
    const inside: Instruction[] = [...this.#statement(children), { op: "unlock", mutex }];
    return [{ op: "tryLock", mutex, skip: inside.length }, ...inside];
  }

  #update(mutex: number): Instruction[] {
    const change: Instruction[] = [
      { op: "get", of: "mutex", lock: mutex },
      { op: "increment" },
      { op: "put", of: "mutex", lock: mutex },
    ];
    return this.dice.below(2) === 0 ? change : [...change, this.dice.show()];
  }
}
