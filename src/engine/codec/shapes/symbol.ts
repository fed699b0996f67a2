import { CannotCross } from "../cannot-cross.js";
import type { Decoder } from "../decoder.js";
import type { Encoder } from "../encoder.js";
import { Tag } from "../tags.js";

/** A symbol that every thread finds by its name: one from `Symbol.for`, or one of the language's own. */
export function writeSymbol(value: symbol, { writer }: Encoder): void {
  const registered = Symbol.keyFor(value);
  const name = registered ?? value.description?.replace("Symbol.", "") ?? "";
  if (registered === undefined && Reflect.get(Symbol, name) !== value)
    throw new CannotCross(value, "a symbol is unique to the thread that made it");
  writer.byte(Tag.symbol);
  writer.byte(registered === undefined ? 0 : 1);
  writer.string(name);
}

export function readSymbol(from: Decoder): symbol {
  const registered = from.reader.byte() === 1;
  const name = from.value() as string;
  return registered ? Symbol.for(name) : Reflect.get(Symbol, name);
}
