import type { Limits } from "../engine.js";
import type { Program } from "../program.js";
import type { Policy, Run, RunEvent } from "../run.js";

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
    }
  | {
      readonly kind: "control";
      readonly program: Program;
      readonly limits: Limits;
      /** The relation by which sleepers wake: a line of `operationKinds` for each kind of the first operation. */
      readonly conflicts: readonly number[];
      /** A module in which `drive` says what to execute, and the task that it is given. */
      readonly driver: string;
      readonly task: unknown;
    };

/** What a program process tells the tool. */
export type Answer =
  | { readonly kind: "ready" }
  | { readonly kind: "events"; readonly events: readonly RunEvent[] }
  | { readonly kind: "run"; readonly run: Run; readonly heapTop: number }
  /** What a driver has to say. */
  | { readonly kind: "said"; readonly message: unknown }
  /** The request is dealt with. `clean`: nothing of it is left, and the process can take another program. */
  | { readonly kind: "done"; readonly clean: boolean }
  /** A fault of the tool itself. */
  | { readonly kind: "fault"; readonly message: string };
