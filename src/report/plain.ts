import { asciiGlyphs } from "./glyphs.js";
import { noColours, type Reporter } from "./report.js";
import { drawReports } from "./reports.js";

/** For logs, old terminals and screen readers: ASCII signs, no colours, and a list in place of columns. */
export const plain: Reporter = (reports, style) =>
  drawReports(reports, { ...style, colours: noColours, glyphs: asciiGlyphs }, "list");
