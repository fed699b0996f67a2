import type { Instruction, LockName } from "../machine/program.js";

const ordering = "Ordering.SeqCst";
export const moment = "Duration.fromMillis(1)";

/** An instruction that is a statement of its own wherever it stands; nothing for the later steps of one call. */
export function plainLine(one: Instruction): string {
  switch (one.op) {
    case "print":
      return `console.log(${JSON.stringify(one.text)});`;
    case "show":
      return `console.log(\`${one.text}\${r}\`);`;
    case "join":
      return `r = h${one.child}.join().isErr() ? 1 : 0;`;
    case "openScope":
      return "thread.scope((s) => {";
    case "closeScope":
      return "});";
    case "isPoisoned":
      return `r = ${lockName(one)}.isPoisoned() ? 1 : 0;`;
    case "clearPoison":
      return `${lockName(one)}.clearPoison();`;
    case "increment":
      return "r++;";
    case "notifyOne":
    case "notifyAll":
      return `c${one.condvar}.${one.op}();`;
    case "park":
      return "thread.park();";
    case "parkInTime":
      return `thread.parkTimeout(${moment});`;
    case "unpark":
      return `h${one.child}.thread().unpark();`;
    case "isFinished":
      return `r = h${one.child}.isFinished() ? 1 : 0;`;
    case "yield":
      return "thread.yieldNow();";
    case "panic":
      return `fail(${JSON.stringify(one.message)});`;
    case "exit":
      return `process.exit(${one.code});`;
    case "arrive":
      return `r = b${one.barrier}.wait().isLeader() ? 1 : 0;`;
    case "load":
      return `r = a${one.atomic}.load(${ordering});`;
    case "store":
      return `a${one.atomic}.store(${one.value}, ${ordering});`;
    case "add":
      return `r = a${one.atomic}.fetchAdd(${one.by}, ${ordering});`;
    case "exchange":
      return `r = a${one.atomic}.compareExchange(${one.expected}, ${one.value}, ${ordering}, ${ordering}).isOk() ? 1 : 0;`;
    case "send":
      return `r = tx${one.channel}.send(${one.value}).isErr() ? 1 : 0;`;
    case "trySend":
      return `r = tx${one.channel}.trySend(${one.value}).match({ Ok: () => 0, Err: (error) => (error.isFull() ? 1 : 2) });`;
    case "receive":
      return `r = rx${one.channel}.recv().unwrapOr(-1);`;
    case "tryReceive":
      return one.timed
        ? `r = rx${one.channel}.recvTimeout(${moment}).unwrapOrElse((error) => error.match({ Timeout: () => -2, Disconnected: () => -1 }));`
        : `r = rx${one.channel}.tryRecv().unwrapOrElse((error) => error.match({ Empty: () => -2, Disconnected: () => -1 }));`;
    case "dropSender":
      return `drop(tx${one.channel});`;
    case "dropReceiver":
      return `drop(rx${one.channel});`;
    default:
      return "";
  }
}

export function lockName({ of, lock }: LockName): string {
  return `${of === "mutex" ? "m" : "w"}${lock}`;
}
