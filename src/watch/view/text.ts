import { blocks } from "../../report/details.js";
import { wrap } from "../../report/width.js";
import { errorCode } from "../check.js";
import { exerciseKeys } from "../keys/exercise.js";
import { keyName } from "../keys/names.js";
import type { TextPage } from "../pages.js";
import { currentStep, type State } from "../state.js";
import { contentBlocks } from "./exercise.js";
import { keyLine, remarks } from "./footer.js";
import { type Drawing, windowOf } from "./frame.js";
import { fullSolution } from "./solution.js";
import type { Style } from "./style.js";

/** A text that is scrolled through. */
export function drawText(state: State, page: TextPage, style: Style): Drawing {
  const { colours } = style;
  const head = [` ${colours.bold(titleOf(state, page, style))}`];
  const frame = {
    head,
    body: textOf(state, page, style),
    foot: [...remarks(state, style), keyLine(state, style)],
  };
  return windowOf(frame, page.top, style);
}

export function titleOf(state: State, { what }: TextPage, { pathOf }: Style): string {
  const step = currentStep(state);
  const file = step === null ? "" : pathOf(step.exercise.file);
  switch (what) {
    case "keys":
      return "Keys";
    case "verdict":
      return file;
    case "solution":
      return `${file}   - yours, + the author's`;
    case "story":
      return file;
    default:
      return what satisfies never;
  }
}

export function textOf(state: State, { what }: TextPage, style: Style): readonly string[] {
  switch (what) {
    case "keys":
      return keyList(style);
    case "verdict":
      return blocks(contentBlocks(state, style).map(({ lines }) => lines));
    case "solution":
      return fullSolution(state, style);
    case "story":
      return story(state, style);
    default:
      return what satisfies never;
  }
}

function story({ check }: State, { story, columns }: Style): readonly string[] {
  const code = errorCode(check);
  return code === null ? [] : story(code, columns);
}

const keyWidth = 8;

/** Every key of the exercise, and what it does. */
export function keyList({ colours, columns }: Pick<Style, "colours" | "columns">): readonly string[] {
  return exerciseKeys.bindings.flatMap(({ keys, help }) => {
    const name = keys.map(keyName).join(", ").padEnd(keyWidth);
    const lines = wrap(help, Math.max(12, columns - keyWidth - 4));
    return lines.map((line, index) => ` ${index === 0 ? colours.bold(name) : " ".repeat(keyWidth)}  ${line}`);
  });
}
