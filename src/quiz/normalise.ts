const pairs = ['""', "''", "“”", "‘’", "«»"];

/**
 * A typed text without what does not matter, line by line: composed characters (NFC), no carriage returns, no trailing
 * blanks, no back-ticks around, no pair of quotes around. Case and inner blanks stay.
 *
 * @example normalise('"main: 1"  \r\n`main: 2`\n') // "main: 1\nmain: 2"
 */
export function normalise(text: string): string {
  const lines = text.normalize("NFC").split(/\r\n?|\n/);
  return lines
    .map((line) => unquoted(line.trimEnd().replace(/^\s*(`+)(.*)\1$/, "$2")))
    .join("\n")
    .replace(/\n+$/, "");
}

function unquoted(line: string): string {
  const quoted = line.length >= 2 && pairs.includes(`${line[0]}${line.at(-1)}`);
  return quoted ? line.slice(1, -1) : line;
}
