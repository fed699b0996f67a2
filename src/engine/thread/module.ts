import { deepFreeze } from "./deep-freeze.js";
import { isFatal } from "./fatal.js";
import type { Closure, Environment, Runtime } from "./runtime.js";

/** What a function value carries so that it can be made again in another thread. */
export interface ClosureTag {
  readonly id: number;
  readonly get: (() => Environment) | null;
  readonly set: ((values: Environment) => void) | null;
  readonly self: unknown;
  /** Its variables are its own (`move`). */
  moved: boolean;
}

export interface ModuleClass {
  readonly id: number;
  readonly construct: new () => object;
  readonly get: ((instance: object) => unknown[]) | null;
  readonly set: ((instance: object, fields: unknown[]) => void) | null;
}

const tag = Symbol("closure");
type Tagged = Closure & { [tag]?: ClosureTag };

export function tagOf(closure: Closure): ClosureTag | undefined {
  return (closure as Tagged)[tag];
}

/** What a module needs of the thread that evaluates it. */
export interface ModuleThread {
  item<T>(index: number, make: () => T): T;
  named(name: number): void;
  caught(error: unknown): void;
  unwinding(error: unknown): void;
  thrown(value: unknown): void;
  temporary(value: unknown): void;
  statement<T>(body: () => T): T;
}

/** A program's module as one thread has evaluated it: its closures and classes by id. */
export class Module implements Runtime {
  reviving = false;
  passing: unknown;
  sharesArrays = true;
  /** True when the thread must die. */
  dying = false;
  private readonly factories: ((this: unknown) => Closure)[] = [];
  private readonly classes: ModuleClass[] = [];
  /** Most programs have no classes. */
  private byPrototype: Map<object, ModuleClass> | null = null;
  private methods: Map<Closure, [ModuleClass, string]> | null = null;

  constructor(private readonly thread: ModuleThread) {}

  fn<F extends Closure>(
    id: number,
    closure: F,
    get: (() => Environment) | null = null,
    set: ((values: Environment) => void) | null = null,
    self: unknown = undefined,
  ): F {
    (closure as Tagged)[tag] = { id, get, set, self, moved: false };
    return closure;
  }

  factory(id: number, make: (this: unknown) => Closure): void {
    this.factories[id] = make;
  }

  class(
    id: number,
    construct: Closure,
    get: ((instance: object) => unknown[]) | null = null,
    set: ((instance: object, fields: unknown[]) => void) | null = null,
  ): void {
    const entry: ModuleClass = { id, construct: construct as new () => object, get, set };
    this.classes[id] = entry;
    this.byPrototype ??= new Map();
    this.byPrototype.set(construct.prototype, entry);
  }

  item<T>(index: number, make: () => T): T {
    return this.thread.item(index, make);
  }

  named<T>(name: number, value: T): T {
    this.thread.named(name);
    return value;
  }

  constant<T>(value: T): T {
    return deepFreeze(value, this);
  }

  caught(error: unknown): void {
    this.thread.caught(error);
  }

  unwinding(error: unknown): void {
    this.thread.unwinding(error);
  }

  finishes(): boolean {
    return !this.dying && !isFatal(this.passing);
  }

  thrown<T>(value: T): T {
    this.thread.thrown(value);
    return value;
  }

  temporary<T>(value: T): T {
    this.thread.temporary(value);
    return value;
  }

  statement<T>(body: () => T): T {
    return this.thread.statement(body);
  }

  /** A closure of function `id` whose variables are still empty. */
  make(id: number, self: unknown): Closure {
    const factory = this.factories[id];
    if (factory === undefined) throw new Error(`the program has no function ${id}`);
    return factory.call(self);
  }

  classAt(id: number): ModuleClass {
    const entry = this.classes[id];
    if (entry === undefined) throw new Error(`the program has no class ${id}`);
    return entry;
  }

  classOf(prototype: object): ModuleClass | undefined {
    return this.byPrototype?.get(prototype);
  }

  /** The module's classes from the base down to the one that `prototype` belongs to. */
  lineage(prototype: object): ModuleClass[] {
    const classes: ModuleClass[] = [];
    for (let p: object | null = prototype; p !== null; p = Object.getPrototypeOf(p)) {
      const entry = this.classOf(p);
      if (entry !== undefined) classes.unshift(entry);
    }
    return classes;
  }

  /** The class that `construct` is, when the module declares it. */
  classNamed(construct: Closure): ModuleClass | undefined {
    const entry = this.byPrototype?.get(construct.prototype);
    return entry?.construct === construct ? entry : undefined;
  }

  /** Which class a method that was taken off its object belongs to. */
  methodOf(closure: Closure): [ModuleClass, string] | undefined {
    this.methods ??= this.listMethods();
    return this.methods.get(closure);
  }

  /** An instance without contents: no constructor code and no initialiser of the learner runs. */
  revive({ construct }: ModuleClass): object {
    this.reviving = true;
    try {
      return new construct();
    } finally {
      this.reviving = false;
    }
  }

  private listMethods(): Map<Closure, [ModuleClass, string]> {
    const methods = new Map<Closure, [ModuleClass, string]>();
    this.classes.forEach((entry) => {
      const properties = Object.getOwnPropertyDescriptors(entry.construct.prototype);
      for (const [name, { value }] of Object.entries(properties))
        if (typeof value === "function" && name !== "constructor") methods.set(value, [entry, name]);
    });
    return methods;
  }
}

/** The module of a program without closures and classes. */
export const noModule = new Module({
  item: (_, make) => make(),
  named: () => {},
  caught: () => {},
  unwinding: () => {},
  thrown: () => {},
  temporary: () => {},
  statement: (body) => body(),
});
