import type { Environment } from "../runtime.js";

/** What was in an object at one time: an object like it with those contents, or a closure's variables. */
export interface Contents {
  readonly shell: object | null;
  readonly environment: Environment | null;
}
