let graphemes: Intl.Segmenter | null = null;
/** What is one column wide for certain, character by character: ASCII, Latin letters, punctuation, arrows, lines, ticks. */
const plain =
  /^[\x20-\x7e\u00a1-\u00ac\u00ae-\u024f\u2010-\u2027\u2030-\u203b\u2190-\u2193\u2500-\u25a9\u2713\u2717]*$/;
const invisible = /^[\p{Mark}\p{Default_Ignorable_Code_Point}]+$/u;
const emoji = /\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F/u;
// The ranges of Unicode's East Asian Width W and F, without the emoji.
const wide =
  /^[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97C\uAC00-\uD7A3\uF900-\uFAFF\uFE10-\uFE19\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{16FE0}-\u{18D08}\u{1B000}-\u{1B2FB}\u{1F200}-\u{1F251}\u{20000}-\u{3FFFD}]/u;

/** The segmenter is made when it is first needed: that takes ten milliseconds. */
function graphemesOf(text: string): Intl.Segments {
  graphemes ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  return graphemes.segment(text);
}

/** How many columns of a terminal a text takes. It holds no control characters: see `visible`. */
export function widthOf(text: string): number {
  if (plain.test(text)) return text.length;
  return [...graphemesOf(text)].reduce((sum, { segment }) => sum + graphemeWidth(segment), 0);
}

function graphemeWidth(grapheme: string): number {
  if (invisible.test(grapheme)) return 0;
  return emoji.test(grapheme) || wide.test(grapheme) ? 2 : 1;
}

/** The text in at most `width` columns, its end replaced by `ellipsis` where it does not fit. */
export function shorten(text: string, width: number, ellipsis: string): string {
  if (widthOf(text) <= width) return text;
  return startOf(text, Math.max(0, width - widthOf(ellipsis))) + ellipsis;
}

/** The longest start of the text that takes at most `width` columns. */
function startOf(text: string, width: number): string {
  let used = 0;
  for (const { segment, index } of graphemesOf(text)) {
    used += graphemeWidth(segment);
    if (used > width) return text.slice(0, index);
  }
  return text;
}

/** The text, filled up to `width` columns. */
export function pad(text: string, width: number, filler = " "): string {
  return text + filler.repeat(Math.max(0, width - widthOf(text)));
}

/** The text in lines of at most `width` columns, broken between words, within a word only where it must be. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ").flatMap((part) => pieces(part, width))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && widthOf(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

/** The same in at most `most` lines; what does not fit is replaced by `ellipsis`. */
export function wrapWithin(text: string, width: number, most: number, ellipsis: string): string[] {
  const lines = wrap(text, width);
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), shorten(lines.slice(most - 1).join(" "), width, ellipsis)];
}

function pieces(word: string, width: number): string[] {
  const found: string[] = [];
  let rest = word;
  while (widthOf(rest) > width) {
    const piece = startOf(rest, width);
    if (piece === "") break;
    found.push(piece);
    rest = rest.slice(piece.length);
  }
  return [...found, rest];
}
