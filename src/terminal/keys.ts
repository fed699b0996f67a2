import { stripVTControlCharacters } from "node:util";

/** A key by name: a character as it is, otherwise one of the names of `named`, or `ctrl-` and a letter. */
export type Key = string;

const named: Readonly<Record<string, Key>> = {
  "\r": "enter",
  "\n": "enter",
  "\t": "tab",
  " ": "space",
  "\x1b": "escape",
  "\x7f": "backspace",
  "\b": "backspace",
  "\x1b[A": "up",
  "\x1b[B": "down",
  "\x1b[C": "right",
  "\x1b[D": "left",
  "\x1bOA": "up",
  "\x1bOB": "down",
  "\x1bOC": "right",
  "\x1bOD": "left",
  "\x1b[5~": "page-up",
  "\x1b[6~": "page-down",
  "\x1b[H": "home",
  "\x1b[F": "end",
  "\x1bOH": "home",
  "\x1bOF": "end",
  "\x1b[1~": "home",
  "\x1b[4~": "end",
};

// An escape sequence (CSI or SS3, cut off or whole), or one character.
// biome-ignore lint/suspicious/noControlCharactersInRegex: this is what a terminal sends
const unit = /\x1b\[[0-9;?]*[ -/]*[@-~]?|\x1bO.?|[\s\S]/gu;

/** The keys in what a terminal in raw mode sent. Sequences that mean nothing to us are dropped. */
export function decodeKeys(text: string): readonly Key[] {
  return (text.match(unit) ?? []).flatMap(keyOf);
}

/**
 * What a typed line means as a key: its text; for an arrow and the like, which a terminal sends as a sequence, that key;
 * and `enter` for a line with nothing in it.
 */
export function keyOfLine(line: string): Key {
  return printable(line).trim() || (decodeKeys(line.trim())[0] ?? "enter");
}

/** A typed text without escape sequences and control characters, which would do something to whoever prints it. */
export function printable(text: string): string {
  return stripVTControlCharacters(text).replace(/\p{Cc}/gu, "");
}

function keyOf(text: string): readonly Key[] {
  const name = named[text];
  if (name !== undefined) return [name];
  if (text.startsWith("\x1b")) return [];
  const code = text.charCodeAt(0);
  return [code < 32 ? `ctrl-${String.fromCharCode(code + 96)}` : text];
}
