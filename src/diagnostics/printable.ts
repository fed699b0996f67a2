import type { Diagnostic } from "./diagnostic.js";

/** C0 controls have pictures of their own in Unicode, from U+2400 on; `DEL` has U+2421. */
const PICTURES = 0x2400;
const DELETE = 0x7f;

/**
 * Characters that a terminal obeys instead of showing them: controls, and marks that turn the direction of the text.
 * Line breaks and tabs are no harm.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const OBEYED = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** A text as a terminal may show it: a control character as its picture (`␛`), others that act as `�`. */
export function printable(text: string): string {
  return text.replace(OBEYED, picture);
}

/** The same on one line. */
export function printableLine(text: string): string {
  return printable(text.replace(/\s*[\n\t]\s*/g, " "));
}

function picture(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(PICTURES + code);
  return code === DELETE ? "␡" : "�";
}

/** A diagnostic whose texts may be shown anywhere: they repeat names and expressions of the program. */
export function printableDiagnostic(diagnostic: Diagnostic): Diagnostic {
  const { message, labels, notes, help } = diagnostic;
  return {
    ...diagnostic,
    message: printableLine(message),
    labels: labels.map(({ span, text }) => ({ span, text: printableLine(text) })),
    notes: notes.map(printable),
    help: help === null ? null : printable(help),
  };
}

/** The lines of a source, counted as TypeScript counts them. */
export function linesOf(source: string): readonly string[] {
  return source.split(/\r\n|[\n\r\u2028\u2029]/);
}
