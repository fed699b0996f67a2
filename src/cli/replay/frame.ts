import type { Scene } from "../../explore/replay/story.js";
import { shown as safe } from "../../report/look.js";
import { placeIn } from "../../report/place.js";
import { fileHeading } from "../../report/screen.js";
import { wrap } from "../../report/width.js";
import type { Size } from "../../terminal/screen.js";
import { oneRow } from "../../watch/view/rows.js";
import { drawStory } from "./draw-story.js";
import { railsKey, type StoryLook } from "./look.js";
import { fullPlace } from "./places.js";
import type { Shown } from "./show-story.js";
import { keyHelp, type ViewState } from "./view-state.js";
import { standingTexts } from "./waits.js";

/** Lines below the drawing at most: who waits for whom. At the end of a deadlock that is what one looks for. */
const mostTexts = { underWay: 4, stuck: 8 } as const;

/** A screen: the execution so far, what happens now, and who waits for whom. */
export function frame(
  { story, text, schedule }: Shown,
  state: ViewState,
  size: Size,
  look: StoryLook,
): string {
  const { colours, glyphs } = look;
  const scene: Scene = story.scenes[state.at] ?? { deeds: [], position: null, standings: [], step: 0 };
  const { head, scenes } = drawStory(story, look, "columns");
  const texts = standingTexts(story, scene).flatMap((text) => wrap(safe(text, look), size.columns - 4));
  const isStuck = scene.deeds.some(({ kind }) => kind === "stuck");
  const below = [
    "",
    ...sourceLine(scene, text, look),
    ...(texts.length === 0
      ? [colours.dim(` ${railsKey(look)}`)]
      : texts.slice(0, isStuck ? mostTexts.stuck : mostTexts.underWay).map((text) => `   ${text}`)),
    "",
    ` ${colours.dim(state.typed === "" ? keyHelp(glyphs.arrow !== ">", story.scenes.length) : `to ${state.typed}, Enter`)}`,
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

/** What is written where something happens now. */
function sourceLine({ position }: Scene, source: string, look: StoryLook): string[] {
  const place = placeIn(position);
  const written = place === null ? undefined : source.split(/\r?\n/)[place.line - 1];
  if (written === undefined) return [];
  const { bold, dim } = look.colours;
  return [` ${dim(fullPlace(position))}   ${bold(safe(written.trim(), look))}`, ""];
}
