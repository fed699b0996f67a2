import { Keyboard } from "../../terminal/keyboard.js";
import type { Key } from "../../terminal/keys.js";
import { Screen, sizeOf } from "../../terminal/screen.js";
import type { Context } from "../context.js";
import { exitCodes } from "../exit-codes.js";
import { frame } from "./frame.js";
import { storyLook } from "./look.js";
import type { Shown } from "./show-story.js";
import { beginning, press, type ViewState } from "./view-state.js";

/** Draws an execution on the terminal, scene by scene as keys say; resolves when the learner leaves. */
export async function viewStory(context: Context, shown: Shown): Promise<void> {
  const { lifetime } = context;
  const output = process.stdout;
  const keyboard = new Keyboard({ input: process.stdin });
  const screen = new Screen(output);
  let state: ViewState = beginning;
  const draw = (): void => {
    const size = sizeOf(output);
    screen.draw(frame(shown, state, size, storyLook({ ...context, columns: size.columns })));
  };
  const undo = [
    lifetime.atEnd(() => keyboard.stop()),
    lifetime.atEnd(() => screen.close()),
    lifetime.atSuspend({
      pause() {
        keyboard.pause();
        screen.close();
      },
      resume() {
        keyboard.resume();
        draw();
      },
    }),
  ];
  output.on("resize", draw);
  try {
    await new Promise<void>((resolve) => {
      const onKey = (key: Key): void => {
        if (key === "ctrl-c") return void lifetime.end(exitCodes.interrupted);
        if (key === "ctrl-z") return lifetime.suspend();
        const next = press(state, key, shown.story.scenes.length);
        if (next === null) return resolve();
        state = next;
        draw();
      };
      keyboard.start({ onKey, onEnd: resolve });
      draw();
    });
  } finally {
    output.off("resize", draw);
    keyboard.stop();
    screen.close();
    for (const one of undo) one();
  }
}
