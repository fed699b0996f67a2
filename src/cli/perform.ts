import type { Context } from "./context.js";

/** Runs `command` with the context that the options on the command line ask for; its result is the exit code. */
export type Perform = (command: (context: Context) => Promise<number>) => Promise<void>;
