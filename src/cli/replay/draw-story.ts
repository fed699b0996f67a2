import type { Scene, Story } from "../../explore/replay/story.js";
import { type FittedColumn, fitColumns } from "../../report/drawing/columns.js";
import { GUTTER } from "../../report/drawing/marks.js";
import { shown } from "../../report/look.js";
import { pad, shorten, widthOf, wrap } from "../../report/width.js";
import { cellOf, drawCell } from "./cells.js";
import type { StoryLook } from "./look.js";

/** An execution as lines: the names of the threads, then one or more lines for each scene. */
export interface DrawnStory {
  readonly head: readonly string[];
  readonly scenes: readonly (readonly string[])[];
}

const GAP = 3;
const LONGEST_LABEL = 14;

/** A column for each thread and time downwards; a list where columns do not fit, or are not wanted. */
export function drawStory(story: Story, look: StoryLook, form: "columns" | "list"): DrawnStory {
  const columns = story.threads.map(({ id }) => ({
    id,
    label: shown(story.words.thread(id), look),
    texts: story.scenes.map((scene) => cellOf(id, scene, look).text),
  }));
  const fitted = form === "columns" ? fitColumns(columns, look.width) : null;
  return fitted === null ? asList(story, look) : asColumns(story, fitted, look);
}

function asColumns({ scenes }: Story, columns: readonly FittedColumn[], look: StoryLook): DrawnStory {
  const { bold, dim } = look.colours;
  const beside = (cells: readonly string[]): string => cells.join(" ".repeat(GAP)).trimEnd();
  const names = columns.map(({ label, width }) => {
    const name = shorten(label, width, look.glyphs.ellipsis);
    return bold(name) + " ".repeat(width - widthOf(name));
  });
  const rules = columns.map(({ width }) => dim(look.glyphs.rule.repeat(width)));
  return {
    head: [names, rules].map((cells) => " ".repeat(GUTTER) + beside(cells)),
    scenes: scenes.map((scene, index) => {
      const cells = columns.map(({ id, width }) => drawCell(cellOf(id, scene, look), width, look));
      return [numberOf(index, look) + beside(cells)];
    }),
  };
}

function asList(story: Story, look: StoryLook): DrawnStory {
  const { threads, scenes, words } = story;
  const labels = new Map(threads.map(({ id }) => [id, shown(words.thread(id), look)]));
  const width = Math.min(LONGEST_LABEL, Math.max(...[...labels.values()].map(widthOf)));
  const indent = GUTTER + width + 1;
  const deed = (scene: Scene, thread: number, number: string): string[] => {
    const label = pad(shorten(labels.get(thread) ?? "", width, look.glyphs.ellipsis), width);
    const { text, tint } = cellOf(thread, scene, look);
    return wrap(text, Math.max(16, look.width - indent - 3)).map((line, index) => {
      const start = index === 0 ? `${number}${look.colours.bold(label)} ` : " ".repeat(indent + 2);
      return start + tint(line);
    });
  };
  return {
    head: [],
    scenes: scenes.map((scene, index) =>
      scene.deeds.flatMap(({ thread }, place) =>
        deed(scene, thread, place === 0 ? numberOf(index, look) : " ".repeat(GUTTER)),
      ),
    ),
  };
}

function numberOf(index: number, { colours }: StoryLook): string {
  return `  ${colours.dim(
    String(index + 1)
      .padStart(4)
      .padEnd(GUTTER - 2),
  )}`;
}
