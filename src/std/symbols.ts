/** A method that gives the text of `debug` for its object. @internal */
export const asDebug: unique symbol = Symbol("debug");

/** A method that does what Rust does when the owner drops the value. @internal */
export const onDrop: unique symbol = Symbol("drop");

export interface Droppable {
  [onDrop](): void;
}

export function isDroppable(value: unknown): value is Droppable {
  return typeof value === "object" && value !== null && onDrop in value;
}
