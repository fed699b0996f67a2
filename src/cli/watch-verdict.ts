import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { renderDiagnostic } from "../diagnostics/render.js";
import { asciiGlyphs, unicodeGlyphs } from "../report/glyphs.js";
import { drawParts } from "../report/screen.js";
import type { Style } from "../watch/view/style.js";
import type { Context } from "./context.js";
import { paletteOf } from "./programs.js";
import { storyOf } from "./story.js";

/** Draws the verdicts of watch. Files are named by `pathOf`, so that a click or a copied path opens them. */
export function verdictParts(
  { colours, unicode }: Context,
  pathOf: (file: string) => string,
): Style["verdict"] {
  return (exercise, { text, verdict, ms, hash, live }, { next, columns }) => {
    const file = pathOf(exercise.file);
    const palette = { colour: paletteOf(colours), width: columns };
    const diagnostic = (one: Diagnostic): string =>
      renderDiagnostic({ ...one, span: { ...one.span, file } }, text, palette);
    return drawParts(
      {
        name: exercise.name,
        file,
        verdict,
        ms,
        hash: hash.slice(0, 4),
        ...(verdict.kind === "failed" && { next }),
      },
      { width: columns, colours, diagnostic, glyphs: unicode ? unicodeGlyphs : asciiGlyphs },
      unicode ? "columns" : "list",
      live ?? undefined,
    );
  };
}

/** Tells the stories of watch, indented as its texts are. */
export function stories({ colours }: Context): Style["story"] {
  return (code, columns) => {
    const told = storyOf(code, { colour: paletteOf(colours), width: columns - 2 }) ?? "";
    return told.split("\n").map((line) => (line === "" ? "" : ` ${line}`));
  };
}
