import type { Scene, Story } from "../../explore/replay/story.js";
import type { FittedColumn } from "../../report/drawing/columns.js";
import { GUTTER } from "../../report/drawing/marks.js";
import { pad, shorten, widthOf } from "../../report/width.js";
import { cellOf, linesOfCell } from "./cells.js";
import { type DrawnStory, numberOf } from "./drawn.js";
import type { StoryLook } from "./look.js";
import type { PlaceText } from "./places.js";

/** A column for each thread, and what stands of places beside them. */
export interface Lanes {
  readonly columns: readonly FittedColumn[];
  readonly placeText: PlaceText;
}

const GAP = " ".repeat(3);

export function drawLanes({ scenes }: Story, lanes: Lanes, look: StoryLook): DrawnStory {
  const { bold, dim } = look.colours;
  const names = lanes.columns.map(({ label, width }) => {
    const name = shorten(label, width, look.glyphs.ellipsis);
    return bold(name) + " ".repeat(width - widthOf(name));
  });
  const rules = lanes.columns.map(({ width }) => dim(look.glyphs.rule.repeat(width)));
  return {
    head: [names, rules].map((cells) => (" ".repeat(GUTTER) + cells.join(GAP)).trimEnd()),
    scenes: scenes.map((scene, index) => drawScene(scene, index, lanes, look)),
  };
}

function drawScene(scene: Scene, index: number, { columns, placeText }: Lanes, look: StoryLook): string[] {
  const cells = columns.map(({ id, width }) => {
    const cell = cellOf(id, scene, look);
    return { cell, width, lines: linesOfCell(cell, width) };
  });
  const place = look.colours.dim(placeText(scene.position));
  const rows = Math.max(...cells.map(({ lines }) => lines.length));
  return Array.from({ length: rows }, (_, row) => {
    const drawn = cells.map(({ cell, width, lines }) => {
      const line = lines[row];
      const fill = " ".repeat(width - widthOf(line ?? cell.rail));
      return (line === undefined ? look.colours.dim(cell.rail) : cell.tint(line)) + fill;
    });
    const start = row === 0 ? numberOf(index, look) : pad("", GUTTER);
    return `${start}${[...drawn, row === 0 ? place : ""].join(GAP)}`.trimEnd();
  });
}
