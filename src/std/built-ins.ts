import { errors, typedArrays } from "../engine/codec/tags.js";
import { harden } from "./harden.js";

/**
 * Freezes the language's own classes and their prototypes: what one program adds there or replaces must not be met by
 * the next one, nor in some threads only. A program that tries gets a `TypeError`, as strict code does. Objects may
 * still have a `toString` and errors a `name` of their own.
 */
export function freezeBuiltIns(): void {
  for (const { prototype } of [Object, ...errors]) harden(letShadow(prototype));
  for (const kind of [...classes, ...typedArrays]) harden(kind.prototype);
  for (const kind of collections) harden(kind.prototype, touchy);
  for (const kind of [...classes, ...typedArrays, ...collections]) Object.freeze(kind);
  Object.freeze(Object);
  for (const iterator of iterators()) freezeUpwards(iterator, Object.freeze);
  for (const hidden of withoutName()) freezeUpwards(hidden, harden);
  Object.preventExtensions(globalThis);
}

const collections = [Array, Map, Set, String] as const;

/**
 * `[...list]`, `slice`, `map` are up to fifty times as fast as long as nobody has touched these properties of the
 * collections, not even to freeze them.
 */
const touchy = ["constructor", Symbol.iterator] as const;

const originals = collections.flatMap(({ prototype }) =>
  touchy.map((key) => ({ prototype, key, value: Reflect.get(prototype, key) as unknown })),
);

/** Puts back what a program has put in the place of these: they may not even be used here. */
export function mendBuiltIns(): void {
  originals.forEach(({ prototype, key, value }) => {
    if (Reflect.get(prototype, key) !== value && !Reflect.set(prototype, key, value))
      throw new Error(`a program has removed the property ${String(key)} of a built-in class`);
  });
}

/** Those of which programs see more than instances. Node itself sets properties of `Error`. */
const classes = [
  ArrayBuffer,
  BigInt,
  Boolean,
  Date,
  Function,
  Number,
  Promise,
  RegExp,
  SharedArrayBuffer,
  Symbol,
  WeakMap,
  WeakRef,
  WeakSet,
] as const;

/** Instances of classes that have no name. Nobody has elements in an iterator, so these can simply be frozen. */
function iterators(): readonly object[] {
  return [[].values(), new Map().keys(), new Set().keys(), ""[Symbol.iterator](), "".matchAll(/a/g)];
}

/** The same: generators, what all typed arrays extend. */
function withoutName(): readonly object[] {
  const generator = function* (): Generator<never> {};
  return [generator(), generator, Uint8Array, Uint8Array.prototype];
}

/** Freezes all that `value` inherits from, but for what all objects inherit from. */
function freezeUpwards(value: object, freeze: (prototype: object) => void): void {
  let at: object | null = Object.getPrototypeOf(value);
  for (; at !== null && at !== Object.prototype; at = Object.getPrototypeOf(at)) freeze(at);
}

/**
 * Turns the properties of a prototype into accessors that say the same: assigning `error.name` then makes a property
 * of that error, which a frozen property would forbid.
 */
function letShadow(prototype: object): object {
  for (const key of Reflect.ownKeys(prototype)) {
    const { value, configurable, enumerable } = Object.getOwnPropertyDescriptor(prototype, key) ?? {};
    if (value === undefined || !configurable) continue;
    Object.defineProperty(prototype, key, {
      get: () => value,
      set(this: unknown, own: unknown) {
        if (this === prototype) throw new TypeError(`the built-in ${String(key)} cannot be replaced`);
        Object.defineProperty(this, key, {
          value: own,
          writable: true,
          enumerable: true,
          configurable: true,
        });
      },
      enumerable: enumerable ?? false,
      configurable: false,
    });
  }
  return prototype;
}
