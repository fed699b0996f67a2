const slices = new WeakSet<object>();
let any = false;

/** Remembers that an object is a reference to a part of another one: whoever owns it, the part stays the lender's. */
export function markSlice(object: object): void {
  slices.add(object);
  any = true;
}

export function isSlice(object: object): boolean {
  return any && slices.has(object);
}
