import type { Story } from "../../explore/replay/story.js";
import { paragraph } from "../../report/look.js";
import { fileHeading } from "../../report/screen.js";
import type { Context } from "../context.js";
import { drawStory } from "./draw-story.js";
import { railsKey, storyLook } from "./look.js";
import { standingTexts } from "./waits.js";

/** An execution, and what it is of. */
export interface Shown {
  readonly story: Story;
  readonly file: string;
  /** The program's source. */
  readonly text: string;
  readonly schedule: string;
}

/** Lets a learner step through an execution; where there is no terminal, or plain lines are wanted, all of it is printed. */
export async function showStory(context: Context, shown: Shown): Promise<void> {
  const isInteractive = !context.plain && process.stdin.isTTY === true && process.stdout.isTTY === true;
  if (!isInteractive) return context.print(wholeStory(context, shown).join("\n"));
  const { viewStory } = await import("./view-story.js");
  await viewStory(context, shown);
}

/** All of an execution as lines. */
function wholeStory(context: Context, { story, file, schedule }: Omit<Shown, "text">): readonly string[] {
  const look = storyLook(context);
  const { head, scenes } = drawStory(story, look, context.plain ? "list" : "columns");
  return [
    ...fileHeading(file, schedule, look),
    "",
    ...head,
    ...scenes.flat(),
    "",
    ...blockOf(stuck(story).flatMap((text) => paragraph(text, look))),
    ` ${look.colours.dim(railsKey(look))}`,
  ];
}

/** Who waits for whom, where nobody can go on. */
function stuck(story: Story): readonly string[] {
  const last = story.scenes.at(-1);
  const isStuck = last?.deeds.some(({ kind }) => kind === "stuck") === true;
  return isStuck ? standingTexts(story, last) : [];
}

function blockOf(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [...lines, ""];
}
