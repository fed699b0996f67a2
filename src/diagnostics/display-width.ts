import { printable } from "./printable.js";

const ZERO = /^(?:\p{Mark}|\u200d)$/u;
const DOUBLE =
  /^[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]$|^\p{Emoji_Presentation}$/u;

const TAB = "    ";

/** A source line as it is shown: tabs would make the marks under it depend on the terminal, and controls act on it. */
export function shown(line: string): string {
  return printable(line.replaceAll("\t", TAB));
}

/** How many columns of a terminal `line` takes. */
export function displayWidth(line: string): number {
  let width = 0;
  for (const character of shown(line)) width += characterWidth(character);
  return width;
}

function characterWidth(character: string): number {
  if (character >= " " && character <= "~") return 1;
  if (ZERO.test(character)) return 0;
  return DOUBLE.test(character) ? 2 : 1;
}
