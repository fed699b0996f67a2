import { sendable, threadBound } from "../engine/codec/hosts.js";
import { type Position, show } from "../engine/log/positions.js";
import { defaultText, type PanicInfo } from "../engine/thread/panics.js";
import { currentThread } from "../engine/thread/thread.js";
import { type Option, Some } from "./option.js";
import { PanicPayload } from "./panic-payload.js";
import { asDebug } from "./symbols.js";

/** Where a panic began. Rust's `std::panic::Location`. */
export class Location {
  readonly #position: Position;

  /** @internal */
  constructor(position: Position) {
    this.#position = position;
  }

  /** The program's file, as the messages of panics name it. */
  file(): string {
    return this.#position.file;
  }

  /** From 1. */
  line(): number {
    return this.#position.line;
  }

  /** From 1. */
  column(): number {
    return this.#position.column;
  }

  toString(): string {
    return show(this.#position);
  }

  /** @internal */
  [asDebug](debug: (value: unknown) => string): string {
    const { file, line, column } = this.#position;
    return `Location { file: ${debug(file)}, line: ${line}, col: ${column} }`;
  }

  static {
    sendable(Location, { freeze: (place) => place.#position, thaw: (position) => new Location(position) });
  }
}

/** What a panic hook hears. Rust's `std::panic::PanicHookInfo`. */
export class PanicHookInfo {
  readonly #info: PanicInfo;

  /** @internal */
  constructor(info: PanicInfo) {
    this.#info = info;
  }

  /** What the thread panics with. */
  payload(): PanicPayload {
    return new PanicPayload(this.#info.payload);
  }

  /** The message, where the payload is a text. */
  payloadAsStr(): Option<string> {
    return this.payload().downcast(String);
  }

  /** Where the panic began. */
  location(): Option<Location> {
    return Some(new Location(this.#info.position));
  }

  /** As in `panicked at main.ts:3:9:`, and the message where there is one. */
  toString(): string {
    const text = this.payloadAsStr().map((message) => `\n${message}`);
    return `panicked at ${show(this.#info.position)}:${text.unwrapOr("")}`;
  }

  /** What std's own hook prints. @internal */
  text(): string {
    return defaultText(currentThread(), this.#info);
  }

  static {
    threadBound(PanicHookInfo, "what a panic hook is told stays in the thread that panics");
  }
}
