import { Panic } from "../thread/panics.js";
import { CannotCross } from "./cannot-cross.js";
import type { View } from "./memory.js";
import { anyShape, nothing } from "./shape.js";
import { Tag } from "./tags.js";

const reason = "use of moved value: this array was moved to another thread";

/**
 * What a typed array that was moved inherits from instead: its memory is another thread's now. JavaScript cannot take
 * an element away, so `array[0]` still reads; its length and all that it can do are a panic.
 */
export const movedView: object = Object.create(null, grave());

export function bury(view: View): void {
  Object.setPrototypeOf(view, movedView);
}

/** Such an array does not cross again. */
export const buried = anyShape<View>({
  tag: Tag.typedArray,
  write(value) {
    throw new CannotCross(value, reason);
  },
  read: () => new DataView(new ArrayBuffer(0)),
  writeContents: nothing,
  readContents: nothing,
  emptyLike: (value) => value,
  merge: nothing,
});

function grave(): PropertyDescriptorMap {
  const panic = (): never => {
    throw new Panic(reason);
  };
  const names = new Set<PropertyKey>();
  for (let at: object | null = Float64Array.prototype; at !== null; at = Object.getPrototypeOf(at))
    for (const name of Reflect.ownKeys(at)) names.add(name);
  return Object.fromEntries([...names].map((name) => [name, { get: panic, set: panic }]));
}
