import type { Scene } from "../../explore/replay/story.js";
import { shown as safe } from "../../report/look.js";
import { fileHeading } from "../../report/screen.js";
import { wrap } from "../../report/width.js";
import type { Size } from "../../terminal/screen.js";
import { oneRow } from "../../watch/view/rows.js";
import { drawStory } from "./draw-story.js";
import { railsKey, type StoryLook } from "./look.js";
import type { Shown } from "./show-story.js";
import { keyHelp, type ViewState } from "./view-state.js";
import { standingTexts } from "./waits.js";

/** Lines below the drawing at most: who waits for whom. */
const mostTexts = 4;

/** A screen: the execution so far, what happens now, and who waits for whom. */
export function frame({ story, schedule }: Shown, state: ViewState, size: Size, look: StoryLook): string {
  const { colours, glyphs } = look;
  const scene: Scene = story.scenes[state.at] ?? { deeds: [], standings: [] };
  const { head, scenes } = drawStory(story, look, "columns");
  const texts = standingTexts(story, scene).flatMap((text) => wrap(safe(text, look), size.columns - 4));
  const below = [
    "",
    ...(texts.length === 0
      ? [colours.dim(` ${railsKey(look)}`)]
      : texts.slice(0, mostTexts).map((text) => `   ${text}`)),
    "",
    ` ${colours.dim(state.typed === "" ? keyHelp(glyphs.arrow !== ">") : `to ${state.typed}, Enter`)}`,
  ];
  const progress = `${state.at + 1}/${story.scenes.length}`;
  const above = [...fileHeading(schedule, progress, look), "", ...head];
  const room = Math.max(1, size.rows - above.length - below.length);
  const past = scenes.slice(0, state.at).flat();
  const now = (scenes[state.at] ?? []).map((line, index) =>
    index === 0 ? ` ${colours.bold(glyphs.pointer)}${line.slice(2)}` : line,
  );
  const drawn = [...past, ...now].slice(-room);
  const filler = Array<string>(Math.max(0, room - drawn.length)).fill("");
  const lines = [...above, ...drawn, ...filler, ...below].slice(0, size.rows);
  return lines.map((line) => oneRow(line, size.columns, glyphs.ellipsis)).join("\n");
}
