/** The signs that a screen is drawn with. */
export interface Glyphs {
  readonly ellipsis: string;
  /** A done and an open piece of a progress bar. */
  readonly full: string;
  readonly empty: string;
}

export const unicodeGlyphs: Glyphs = { ellipsis: "…", full: "█", empty: "░" };
export const asciiGlyphs: Glyphs = { ellipsis: "...", full: "#", empty: "." };

export interface GlyphQuestion {
  readonly plain: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Unicode unless the reader asked for plain text, the terminal has no such signs, or the locale says so. */
export function speaksUnicode({ plain, env }: GlyphQuestion): boolean {
  if (plain || env.TERM === "dumb" || env.TERM === "linux") return false;
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || "";
  if (/^(C|POSIX)$/i.test(locale)) return false;
  return !locale.includes(".") || /utf-?8/i.test(locale);
}
