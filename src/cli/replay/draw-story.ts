import type { Story } from "../../explore/replay/story.js";
import { fitColumns } from "../../report/drawing/columns.js";
import { shown } from "../../report/look.js";
import { cellOf, widthOfCell } from "./cells.js";
import type { DrawnStory } from "./drawn.js";
import { drawLanes, type Lanes } from "./lanes.js";
import { drawList } from "./list.js";
import type { StoryLook } from "./look.js";
import { fullPlace, type PlaceText, shortPlace, widthOfPlaces } from "./places.js";

/** A column for each thread and time downwards; a list where columns do not fit, or are not wanted. */
export function drawStory(story: Story, look: StoryLook, form: "columns" | "list"): DrawnStory {
  const lanes = form === "columns" ? fitLanes(story, look) : null;
  return lanes === null ? drawList(story, look) : drawLanes(story, lanes, look);
}

/** With whole places beside the lanes where nothing has to be wrapped for them; null where lanes do not fit. */
function fitLanes(story: Story, look: StoryLook): Lanes | null {
  const columns = story.threads.map(({ id }) => ({
    id,
    label: shown(story.words.thread(id), look),
    texts: story.scenes.map((scene) => " ".repeat(widthOfCell(cellOf(id, scene, look)))),
  }));
  const fitBeside = (placeText: PlaceText): Lanes | null => {
    const fitted = fitColumns(columns, look.width - widthOfPlaces(story, placeText));
    return fitted && { columns: fitted, placeText };
  };
  const whole = fitBeside(fullPlace);
  const isWhole = whole?.columns.every(({ width, texts }) => texts.every(({ length }) => length <= width));
  return isWhole === true ? whole : fitBeside(shortPlace);
}
