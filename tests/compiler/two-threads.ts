import { compileFunction } from "node:vm";
import { type Compiler, createCompiler } from "#lib/compiler/compiler.js";

type Values = Record<string, unknown>;
type Fn = (...args: unknown[]) => unknown;

interface Tag {
  readonly id: number;
  readonly get: (() => Values) | null | undefined;
  readonly set: ((values: Values) => void) | null | undefined;
  readonly self: unknown;
}

interface ClassEntry {
  readonly id: number;
  readonly construct: new () => object;
  readonly get?: (instance: object) => unknown[];
  readonly set?: (instance: object, fields: unknown[]) => void;
}

export const STD_TYPES = new URL("../fixtures/std/index.d.ts", import.meta.url).pathname;

let shared: Compiler | undefined;

export function compile(text: string, file = "program.ts") {
  shared ??= createCompiler({ stdTypes: STD_TYPES });
  return shared.compile({ file, text });
}

export class Handle {
  readonly value: unknown;
  constructor(value: unknown) {
    this.value = value;
  }
}

/** One thread's evaluation of a program, with the tags, factories and classes that it registered. */
export class Evaluation {
  readonly tags = new WeakMap<object, Tag>();
  readonly factories = new Map<number, (this: unknown) => Fn>();
  readonly classes: ClassEntry[] = [];
  readonly items: number[] = [];
  readonly constants: unknown[] = [];
  readonly calls: string[] = [];
  readonly #temporaries: (Disposable | null | undefined)[] = [];
  thrownAt = "";
  reviving = false;
  dying = false;
  exports: { main: Fn };

  constructor(code: string, std: Values = {}) {
    const run = compileFunction(code, ["$std", "$rt"], { filename: "program.js" });
    this.exports = run({ ...fakeStd, ...std }, this.#runtime()) as { main: Fn };
  }

  #entered(clause: string, error: unknown): void {
    if (this.dying) throw error;
    this.calls.push(clause);
  }

  #statement(body: () => unknown): unknown {
    const mark = this.#temporaries.length;
    try {
      return body();
    } finally {
      while (this.#temporaries.length > mark) this.#temporaries.pop()?.[Symbol.dispose]();
    }
  }

  #runtime() {
    const evaluation = this;
    return {
      fn(id: number, closure: Fn, get: Tag["get"], set: Tag["set"], self: unknown) {
        evaluation.tags.set(closure, { id, get, set, self });
        return closure;
      },
      factory: (id: number, make: (this: unknown) => Fn) => evaluation.factories.set(id, make),
      class: (id: number, construct: new () => object, get?: ClassEntry["get"], set?: ClassEntry["set"]) =>
        evaluation.classes.push({ id, construct, ...(get && set ? { get, set } : {}) }),
      get reviving() {
        return evaluation.reviving;
      },
      item(index: number, make: () => unknown) {
        evaluation.items.push(index);
        return make();
      },
      named: (_: number, value: unknown) => value,
      constant(value: unknown) {
        evaluation.constants.push(value);
        return value;
      },
      caught: (error: unknown) => evaluation.#entered("caught", error),
      unwinding: (error: unknown) => evaluation.#entered("unwinding", error),
      finishes: () => !evaluation.dying,
      temporary(value: Disposable | null | undefined) {
        evaluation.#temporaries.push(value);
        return value;
      },
      statement: (body: () => unknown) => evaluation.#statement(body),
      thrown(value: unknown) {
        evaluation.calls.push("thrown");
        evaluation.thrownAt = new Error().stack ?? "";
        return value;
      },
    };
  }
}

const fakeStd = { move: (f: unknown) => f, Mutex: Handle, Arc: Handle, LazyLock: Handle, AtomicI32: Handle };

/** Copies a value of `from` to `to` as sending does: closures by factory and environment, instances by class. */
export function send(value: unknown, from: Evaluation, to: Evaluation): unknown {
  const seen = new Map<unknown, unknown>();
  const copy = (original: unknown): unknown => {
    if (seen.has(original)) return seen.get(original);
    if (typeof original === "function") return copyClosure(original as Fn);
    if (typeof original !== "object" || original === null || original instanceof Handle) return original;
    return fill(original, receiver(original));
  };
  const copyClosure = (original: Fn): unknown => {
    const tag = from.tags.get(original);
    if (!tag) {
      const known = from.classes.find((entry) => entry.construct === (original as unknown));
      if (known) return to.classes.find((entry) => entry.id === known.id)?.construct;
      throw new Error(`untagged: ${original}`);
    }
    const made = to.factories.get(tag.id)?.call(copy(tag.self));
    if (!made) throw new Error(`no factory ${tag.id}`);
    seen.set(original, made);
    const env = tag.get?.();
    if (env) to.tags.get(made)?.set?.(mapValues(env, copy));
    return made;
  };
  const receiver = (original: object): object => {
    const entry = from.classes.find(({ construct }) => construct === original.constructor);
    if (!entry) return Array.isArray(original) ? [] : {};
    const target = to.classes.find(({ id }) => id === entry.id);
    if (!target) throw new Error("unknown class");
    to.reviving = true;
    const made = new target.construct();
    to.reviving = false;
    return made;
  };
  const fill = (original: object, made: object): object => {
    seen.set(original, made);
    Object.assign(made, mapValues(original as Values, copy));
    for (const { id, construct, get } of from.classes) {
      const fields = original instanceof construct ? get?.(original).map(copy) : undefined;
      if (fields) to.classes.find((entry) => entry.id === id)?.set?.(made, fields);
    }
    return made;
  };
  return copy(value);
}

function mapValues(values: Values, change: (value: unknown) => unknown): Values {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, change(value)]));
}

/** Compiles a program whose `main` returns a closure, sends that closure to a second thread and gives it back. */
export function sent(text: string): { readonly original: Fn; readonly copy: Fn } {
  const { program, diagnostics } = compile(text);
  if (!program) throw new Error(JSON.stringify(diagnostics, null, 1));
  const [here, there] = [new Evaluation(program.code), new Evaluation(program.code)];
  const original = here.exports.main() as Fn;
  return { original, copy: send(original, here, there) as Fn };
}
