import type { Scene, Story } from "../../explore/replay/story.js";
import { GUTTER } from "../../report/drawing/marks.js";
import { shown } from "../../report/look.js";
import { pad, shorten, widthOf } from "../../report/width.js";
import { cellOf, linesOfCell } from "./cells.js";
import { type DrawnStory, numberOf } from "./drawn.js";
import type { StoryLook } from "./look.js";
import { fullPlace, shortPlace, widthOfPlaces } from "./places.js";

const LONGEST_LABEL = 14;
const NARROWEST = 16;
/** Where a text and a whole place stand beside each other. */
const COMFORTABLE = 70;

/** The same as lanes for narrow screens and many threads: who does what, one deed after the other. */
export function drawList(story: Story, look: StoryLook): DrawnStory {
  const { threads, scenes, words } = story;
  const { bold, dim } = look.colours;
  const placeText = look.width < COMFORTABLE ? shortPlace : fullPlace;
  const labels = new Map(threads.map(({ id }) => [id, shown(words.thread(id), look)]));
  const width = Math.min(LONGEST_LABEL, Math.max(...[...labels.values()].map(widthOf)));
  const room = Math.max(NARROWEST, look.width - GUTTER - width - 2 - widthOfPlaces(story, placeText));
  const deed = (scene: Scene, thread: number, start: string, place: string): string[] => {
    const label = pad(shorten(labels.get(thread) ?? "", width, look.glyphs.ellipsis), width);
    const cell = cellOf(thread, scene, look);
    return linesOfCell({ ...cell, rail: " " }, room).map((line, index) =>
      index === 0
        ? `${start}${bold(label)} ${cell.tint(line)}${place === "" ? "" : `   ${dim(place)}`}`
        : " ".repeat(GUTTER + width + 1) + cell.tint(line),
    );
  };
  return {
    head: [],
    scenes: scenes.map((scene, index) =>
      scene.deeds.flatMap(({ thread }, number) =>
        number === 0
          ? deed(scene, thread, numberOf(index, look), placeText(scene.position))
          : deed(scene, thread, " ".repeat(GUTTER), ""),
      ),
    ),
  };
}
