/** The signs that a report is drawn with. */
export interface Glyphs {
  /** Something that ends a thread, or never ends. */
  readonly bad: string;
  /** The end of main. */
  readonly end: string;
  /** The moment that breaks it. */
  readonly pointer: string;
  readonly rule: string;
  readonly arrow: string;
  /** Between a thread's name and what it did. */
  readonly bar: string;
  readonly dot: string;
  readonly ellipsis: string;
  readonly more: string;
}

export const unicodeGlyphs: Glyphs = {
  bad: "✗",
  end: "■",
  pointer: "▸",
  rule: "─",
  arrow: "▶",
  bar: "│",
  dot: "·",
  ellipsis: "…",
  more: "⋮",
};

export const asciiGlyphs: Glyphs = {
  bad: "!!",
  end: "--",
  pointer: ">",
  rule: "-",
  arrow: ">",
  bar: "|",
  dot: "/",
  ellipsis: "...",
  more: ":",
};
