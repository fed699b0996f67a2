import { unicodeGlyphs } from "./glyphs.js";
import type { Reporter } from "./report.js";
import { drawReports } from "./reports.js";

/** For eyes: colours, signs, a drawing with a column for each thread. */
export const human: Reporter = (reports, style) =>
  drawReports(reports, { ...style, glyphs: unicodeGlyphs }, "columns");
