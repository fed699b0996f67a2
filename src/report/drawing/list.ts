import type { Look } from "../look.js";
import { pad, shorten, widthOf } from "../width.js";
import type { Column } from "./columns.js";
import { deedText, GUTTER, gap, gutter, tinted } from "./marks.js";
import type { Deed, Moment } from "./moments.js";
import type { Stretch } from "./stretches.js";

const LONGEST_LABEL = 14;

/** The same as columns for narrow screens and many threads: one line for each deed, `main │ what it did`. */
export function drawList(columns: readonly Column[], stretches: readonly Stretch[], look: Look): string[] {
  const width = Math.min(LONGEST_LABEL, Math.max(...columns.map(({ label }) => widthOf(label))));
  const labels = new Map(
    columns.map(({ id, label }) => [id, pad(shorten(label, width, look.glyphs.ellipsis), width)]),
  );
  return stretches.flatMap((stretch) => {
    if (stretch.kind === "gap") return [gap(stretch.count, look)];
    return stretch.moment.deeds.map((deed, index) =>
      line(stretch.moment, deed, index, labels.get(deed.thread) ?? "", look),
    );
  });
}

function line(moment: Moment, deed: Deed, index: number, label: string, look: Look): string {
  const { bold, dim } = look.colours;
  const start = index === 0 ? gutter(moment, look) : " ".repeat(GUTTER);
  const room = look.width - GUTTER - widthOf(label) - widthOf(look.glyphs.bar) - 3;
  const text = tinted(shorten(deedText(deed, look), room, look.glyphs.ellipsis), deed, look);
  return `${start}${bold(label)} ${dim(look.glyphs.bar)} ${text}`;
}
