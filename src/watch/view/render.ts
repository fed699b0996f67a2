import type { State } from "../state.js";
import { drawAll } from "./all.js";
import { fitBlocks, haveRoom } from "./blocks.js";
import { exerciseBlocks } from "./exercise.js";
import type { Drawing } from "./frame.js";
import { drawList } from "./list.js";
import type { Style } from "./style.js";
import { drawText } from "./text.js";

/** The whole screen for a state. */
export function render(state: State, style: Style): Drawing {
  const { page } = state;
  switch (page.kind) {
    case "exercise":
    case "confirm":
      return { text: drawExercise(state, style), extent: 0 };
    case "text":
      return drawText(state, page, style);
    case "list":
      return drawList(state, page, style);
    case "all":
      return drawAll(state, page, style);
    default:
      return page satisfies never;
  }
}

/** Where something is left out, the key that shows it is named. */
function drawExercise(state: State, style: Style): string {
  const blocks = exerciseBlocks(state, style);
  return fitBlocks(haveRoom(blocks, style) ? blocks : exerciseBlocks(state, style, ["v"]), style);
}
