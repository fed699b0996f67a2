import type { Execute, Execution, Pending, Visible } from "#lib/engine/execution.js";
import { Operation } from "#lib/engine/operation.js";
import type { Relations } from "#lib/explore/relations.js";
import * as machine from "./machine/machine.js";

/** An execution of a model program, with what it showed. */
export interface ModelExecution extends Execution {
  readonly state: machine.State;
}

/** The model as something that can be explored. */
export function explorable(program: machine.Program, relations: Relations): Execute<ModelExecution> {
  const model = new machine.Machine(program, "lazy");
  return ({ choices, sleep }) => {
    const state = model.begin();
    let sleepers = new Set<number>();
    const steps: { thread: number; operation: Visible; before: Pending[] }[] = [];
    for (;;) {
      const before = model.pending(state).map(translate);
      if (state.code !== null) return { steps, after: before, end: "exit", state };
      const last = steps.at(-1);
      const asleep = before.filter(
        (one) => sleepers.has(one.thread) && !(last && relations.conflicts(last, one)),
      );
      sleepers = new Set(asleep.map(({ thread }) => thread));
      if (!before.some((one) => one.enabled)) return { steps, after: before, end: "deadlock", state };
      const awake = before.filter((one) => one.enabled && !sleepers.has(one.thread));
      const chosen = choices[steps.length] ?? byDefault(awake, last?.thread);
      const action = before.find(({ thread }) => thread === chosen);
      if (action === undefined) return { steps, after: before, end: "asleep", state };
      if (steps.length === choices.length - 1) sleepers = new Set(sleep);
      model.step(state, action.thread);
      steps.push({ thread: action.thread, operation: action.operation, before });
    }
  };
}

/** Who ran last goes on; main's return comes last. */
function byDefault(awake: readonly Pending[], last: number | undefined): number | undefined {
  const staying = awake.filter(({ operation }) => operation.kind !== Operation.exitProcess);
  return (staying.find(({ thread }) => thread === last) ?? staying[0] ?? awake[0])?.thread;
}

export function translate({ thread, operation: { name, object, other }, enabled }: machine.Pending): Pending {
  const kind = Operation[name as keyof typeof Operation];
  return { thread, operation: { kind, object, other }, enabled };
}
