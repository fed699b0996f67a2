/** The first byte of every encoded value. */
export const Tag = {
  undefined: 0,
  null: 1,
  true: 2,
  false: 3,
  integer: 4,
  double: 5,
  latin1: 6,
  utf16: 7,
  bigint: 8,
  reference: 9,
  array: 10,
  hole: 11,
  object: 12,
  bare: 13,
  map: 14,
  set: 15,
  date: 16,
  regexp: 17,
  buffer: 18,
  typedArray: 19,
  error: 20,
  instance: 21,
  closure: 22,
  class: 23,
  method: 24,
  host: 25,
  self: 26,
  symbol: 27,
} as const;

/** What a container is besides its own properties: how its contents are written. */
export const typedArrays = [
  Int8Array,
  Uint8Array,
  Uint8ClampedArray,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float32Array,
  Float64Array,
  BigInt64Array,
  BigUint64Array,
  DataView,
] as const;

export const errors = [
  Error,
  TypeError,
  RangeError,
  SyntaxError,
  ReferenceError,
  EvalError,
  URIError,
  AggregateError,
] as const;

/** What errors keep in properties of their own that are not listed. */
export const hiddenParts = ["message", "stack", "cause", "errors"] as const;
