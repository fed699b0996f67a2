import type { Execute, Execution, Pending, Sleeper, Visible } from "#lib/engine/execution.js";
import { Operation } from "#lib/engine/operation.js";
import type { Relations } from "#lib/explore/relations.js";
import * as machine from "./machine.js";

/** An execution of a model program, with what it showed. */
export interface ModelExecution extends Execution {
  readonly state: machine.State;
}

/** The model as something that can be explored. */
export function explorable(program: machine.Program, relations: Relations): Execute<ModelExecution> {
  return ({ choices, sleep }) => {
    let state = machine.begin(program);
    let sleepers: readonly Sleeper[] = choices.length === 0 ? sleep : [];
    let last = 0;
    const steps: { thread: number; operation: Visible; before: Pending[] }[] = [];
    for (;;) {
      const before = machine.pending(program, state).map(translate);
      if (state.code !== null) return { steps, after: before, end: "exit", state };
      const awake = before.filter(
        (one) => one.enabled && !sleepers.some(({ thread }) => thread === one.thread),
      );
      if (!before.some((one) => one.enabled)) return { steps, after: before, end: "deadlock", state };
      const chosen = choices[steps.length] ?? byDefault(awake, last);
      const action = before.find(({ thread }) => thread === chosen);
      if (action === undefined) return { steps, after: before, end: "asleep", state };
      state = machine.step(program, state, action.thread);
      steps.push({ thread: action.thread, operation: action.operation, before });
      last = action.thread;
      sleepers =
        steps.length === choices.length ? sleep : sleepers.filter((one) => !relations.conflicts(action, one));
    }
  };
}

/** Who ran last goes on; main's return comes last. */
function byDefault(awake: readonly Pending[], last: number): number | undefined {
  const staying = awake.filter(({ operation }) => operation.kind !== Operation.exitProcess);
  return (staying.find(({ thread }) => thread === last) ?? staying[0] ?? awake[0])?.thread;
}

function translate({ thread, operation: { name, object, other }, enabled }: machine.Pending): Pending {
  const kind = Operation[name as keyof typeof Operation];
  return { thread, operation: { kind, object, other }, enabled };
}
