import type { Instruction, Program } from "../machine/machine.js";

/** What a body is given: one end of each channel that it uses, an owner of each Arc, or a Weak. */
export interface Given {
  readonly name: string;
  readonly type: string;
}

const sending = ["reserve", "send", "taken", "trySend", "dropSender"];
const receiving = ["attend", "receive", "tryReceive", "dropReceiver"];
const owning = ["cloneArc", "dropArc", "intoInner", "tryUnwrap", "countOwners", "upgrade"];

/** What main gives to a body; main itself has all of it, of an Arc a Weak only. */
export function givenTo(body: readonly Instruction[], { channels = [] }: Program): readonly Given[] {
  const ends = channels.flatMap(({ places }, channel): Given[] => {
    const sender = places === null ? "Sender<number>" : "SyncSender<number>";
    return [
      ...(uses(body, sending, channel) ? [{ name: `tx${channel}`, type: sender }] : []),
      ...(uses(body, receiving, channel) ? [{ name: `rx${channel}`, type: "Receiver<number>" }] : []),
    ];
  });
  return uses(body, owning, 0) ? [...ends, { name: "arc0", type: "Arc<number>" }] : ends;
}

/** The statements with which main makes channels and Arcs; what main keeps none of goes to the last who uses it. */
export function making({ bodies, channels = [], arcs = [] }: Program): readonly string[] {
  const ends = channels.map(({ places }, channel) => {
    const make = places === null ? "mpsc.channel<number>()" : `mpsc.syncChannel<number>(${places})`;
    return `const [tx${channel}, rx${channel}] = ${make};`;
  });
  const isObserved = uses(bodies[0] ?? [], owning, 0);
  const shared = arcs.map((_, arc) => `const arc${arc} = new Arc(${arc});`);
  return [...ends, ...shared, ...(isObserved ? ["const weak0 = Arc.downgrade(arc0);"] : [])];
}

/** How main hands a body what it is given: the statements before, and what is handed over. */
export function handing(
  program: Program,
  body: number,
  given: readonly Given[],
): { readonly before: string[]; readonly names: string[] } {
  const others = program.bodies.slice(body + 1);
  const names = given.map(({ name }) => {
    const isLast = !others.some((one) => givenTo(one, program).some((other) => other.name === name));
    return isLast && !isKept(program, name) ? name : `${name}_${body}`;
  });
  const before = given.flatMap(({ name, type }, index) =>
    names[index] === name
      ? []
      : [`const ${names[index]} = ${type.startsWith("Arc") ? `Arc.clone(${name})` : `${name}.clone()`};`],
  );
  return { before, names };
}

/** Whether main has a sender of its own. */
function isKept({ bodies, channels = [] }: Program, name: string): boolean {
  return channels.some(({ senders }, channel) => {
    const users = bodies.slice(1).filter((body) => uses(body, sending, channel));
    return name === `tx${channel}` && senders > users.length;
  });
}

function uses(body: readonly Instruction[], ops: readonly string[], object: number): boolean {
  return body.some(
    (one) =>
      ops.includes(one.op) &&
      (("channel" in one && one.channel === object) || ("arc" in one && one.arc === object)),
  );
}
