import type { Lifetime } from "../terminal/lifetime.js";
import { Screen, type ScreenOutput, sizeOf } from "../terminal/screen.js";
import type { Display } from "./options.js";
import { announce, greet } from "./plain.js";
import type { State } from "./state.js";
import { render } from "./view/render.js";
import type { Style } from "./view/style.js";

export interface DisplayOptions {
  readonly output: ScreenOutput & Pick<NodeJS.EventEmitter, "on">;
  readonly style: Omit<Style, "columns" | "rows">;
  readonly lifetime: Lifetime;
}

/** Redraws the whole screen, also when its size changes and when the process was suspended. */
export function createScreenDisplay({ output, style, lifetime }: DisplayOptions): Display {
  const screen = new Screen(output);
  let shown: State | null = null;
  const draw = (state: State): number => {
    const { text, extent } = render(state, { ...style, ...sizeOf(output) });
    screen.draw(text);
    return extent;
  };
  const again = (): void => void (shown !== null && draw(shown));
  lifetime.atEnd(() => screen.close());
  lifetime.atSuspend({ pause: () => screen.close(), resume: again });
  output.on("resize", again);
  return {
    show(_before, after) {
      shown = after;
      return draw(after);
    },
    release() {
      shown = null;
      screen.close();
    },
  };
}

/** Prints what is new, and never takes anything back. */
export function createLinesDisplay({ output, style }: Omit<DisplayOptions, "lifetime">): Display {
  return {
    show(before, after) {
      const full = { ...style, ...sizeOf(output) };
      const text = before === null ? greet(after, full) : announce(before, after, full);
      if (text !== "") output.write(`${text}\n\n`);
      return 0;
    },
    release: () => undefined,
  };
}
