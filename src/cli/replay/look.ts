import * as signs from "../../report/glyphs.js";
import type { Look } from "../../report/look.js";
import type { Colours } from "../../terminal/colour.js";
import type { Context } from "../context.js";

/** What the lane of a thread is drawn with while the thread does nothing, by how it stands. */
export interface Rails {
  readonly ready: string;
  readonly holding: string;
  readonly waiting: string;
  readonly holdingAndWaiting: string;
}

/** What executions are drawn with. */
export interface StoryLook extends Look {
  readonly colours: Colours;
  readonly rails: Rails;
}

const unicodeRails: Rails = { ready: "│", holding: "┃", waiting: "┊", holdingAndWaiting: "┋" };
const asciiRails: Rails = { ready: "|", holding: "#", waiting: ":", holdingAndWaiting: "%" };

export function storyLook({
  columns,
  colours,
  unicode,
}: Pick<Context, "columns" | "colours" | "unicode">): StoryLook {
  const [glyphs, rails] = unicode ? [signs.unicodeGlyphs, unicodeRails] : [signs.asciiGlyphs, asciiRails];
  return { width: columns, colours, glyphs, rails };
}

/** What the rails mean, in a line. */
export function railsKey({ rails }: StoryLook): string {
  const { ready, holding, waiting, holdingAndWaiting } = rails;
  return `${ready} could go on   ${holding} holds a lock   ${waiting} waits   ${holdingAndWaiting} both`;
}
