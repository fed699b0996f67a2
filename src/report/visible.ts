// Everything that moves a cursor, changes colours, or reorders what the eye reads.
const dangerous = /[\p{Cc}\p{Cs}\u2028\u2029\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** A program's text with its control characters shown: nothing that it prints can steer the reader's terminal. */
export function visible(text: string, unicode: boolean): string {
  return text.replace(dangerous, (character) => (unicode ? picture(character) : escaped(character)));
}

/** Unicode has pictures of the ASCII controls: `␛`, `␊`. */
function picture(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? "␡" : escaped(character);
}

function escaped(character: string): string {
  switch (character) {
    case "\n":
      return "\\n";
    case "\r":
      return "\\r";
    case "\t":
      return "\\t";
    default: {
      const code = character.charCodeAt(0);
      return code < 0x100
        ? `\\x${code.toString(16).padStart(2, "0")}`
        : `\\u${code.toString(16).padStart(4, "0")}`;
    }
  }
}
