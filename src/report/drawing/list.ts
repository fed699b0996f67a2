import type { Look } from "../look.js";
import { pad, shorten, widthOf, wrapWithin } from "../width.js";
import type { Column } from "./columns.js";
import type { Deed } from "./deeds.js";
import { deedText, GUTTER, gap, gutter, tinted } from "./marks.js";
import type { Moment } from "./moments.js";
import type { Stretch } from "./stretches.js";

const LONGEST_LABEL = 14;

/** The same as columns for narrow screens and many threads: one line for each deed, `main │ what it did`. */
export function drawList(columns: readonly Column[], stretches: readonly Stretch[], look: Look): string[] {
  const seen = columns.filter(({ texts }) => texts.length > 0);
  const width = Math.min(LONGEST_LABEL, Math.max(...seen.map(({ label }) => widthOf(label))));
  const labels = new Map(
    seen.map(({ id, label }) => [id, pad(shorten(label, width, look.glyphs.ellipsis), width)]),
  );
  return stretches.flatMap((stretch) => {
    if (stretch.kind === "gap") return [gap(stretch.count, look)];
    return stretch.moment.deeds.flatMap((deed, index) =>
      lines(stretch.moment, deed, index, labels.get(deed.thread) ?? "", look),
    );
  });
}

/** So many lines may a deed take. */
const MOST_LINES = 3;

function lines(moment: Moment, deed: Deed, index: number, label: string, look: Look): string[] {
  const { bold, dim } = look.colours;
  const indent = widthOf(label) + widthOf(look.glyphs.bar) + 2;
  const texts = wrapWithin(
    deedText(deed, look),
    look.width - GUTTER - indent - 1,
    MOST_LINES,
    look.glyphs.ellipsis,
  );
  return texts.map((text, line) => {
    const drawn = tinted(text, deed, look);
    if (line > 0) return " ".repeat(GUTTER + indent) + drawn;
    const start = index === 0 ? gutter(moment, look) : " ".repeat(GUTTER);
    return `${start}${bold(label)} ${dim(look.glyphs.bar)} ${drawn}`;
  });
}
