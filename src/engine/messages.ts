import type { Limits } from "./engine.js";
import type { Program } from "./program.js";
import type { Policy, Run, RunEvent } from "./run.js";

/** What the tool asks of a program process. */
export type Request =
  | {
      readonly kind: "native";
      readonly program: Program;
      readonly limits: Limits;
      readonly inherit: boolean;
      readonly stream: boolean;
    }
  | {
      readonly kind: "simulate";
      readonly program: Program;
      readonly limits: Limits;
      readonly policies: readonly Policy[];
    };

/** What a program process tells the tool. */
export type Answer =
  | { readonly kind: "ready" }
  | { readonly kind: "events"; readonly events: readonly RunEvent[] }
  | { readonly kind: "run"; readonly run: Run; readonly heapTop: number }
  /** The request is dealt with. `clean`: nothing of it is left, and the process can take another program. */
  | { readonly kind: "done"; readonly clean: boolean }
  /** A fault of the tool itself. */
  | { readonly kind: "fault"; readonly message: string };
