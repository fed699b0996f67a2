import { errors, typedArrays } from "../engine/codec/tags.js";
import { harden } from "./harden.js";

/**
 * Freezes the language's own classes and their prototypes: what one program adds there or replaces must not be met by
 * the next one, nor in some threads only. A program that tries gets a `TypeError`, as strict code does. Objects may
 * still have a `toString` and errors a `name` of their own.
 */
export function freezeBuiltIns(): void {
  for (const { prototype } of [Object, ...errors]) harden(letShadow(prototype));
  for (const kind of [...classes, ...typedArrays]) {
    harden(kind.prototype);
    Object.freeze(kind);
  }
  Object.freeze(Object);
  for (const hidden of withoutName()) freezeUpwards(hidden);
  Object.preventExtensions(globalThis);
}

/** Those of which programs see more than instances. Node itself sets properties of `Error`. */
const classes = [
  Array,
  ArrayBuffer,
  BigInt,
  Boolean,
  Date,
  Function,
  Map,
  Number,
  Promise,
  RegExp,
  Set,
  SharedArrayBuffer,
  String,
  Symbol,
  WeakMap,
  WeakRef,
  WeakSet,
] as const;

/** Instances of classes that have no name: iterators, generators, what all typed arrays extend. */
function withoutName(): readonly object[] {
  const generator = function* (): Generator<never> {};
  const iterators = [
    [].values(),
    new Map().keys(),
    new Set().keys(),
    ""[Symbol.iterator](),
    "".matchAll(/a/g),
  ];
  return [...iterators, generator(), generator, Uint8Array, Uint8Array.prototype];
}

function freezeUpwards(value: object): void {
  for (let at: object | null = Object.getPrototypeOf(value); at !== null; at = Object.getPrototypeOf(at))
    harden(at);
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
