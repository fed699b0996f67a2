import { Duration, debug, drop, mpsc } from "thread-lessons";

export function main() {
  const [tx, rx] = mpsc.channel<number>();
  const empty = rx.tryRecv();
  console.log("try_recv empty:", empty, `| ${empty.unwrapErr()}`);
  const timeout = rx.recvTimeout(Duration.fromMillis(5));
  console.log("recv_timeout:", timeout, `| ${timeout.unwrapErr()}`);
  drop(tx);
  const closed = rx.recv();
  console.log("recv:", closed, `| ${closed.unwrapErr()}`);
  const gone = rx.tryRecv();
  console.log("try_recv disc:", gone, `| ${gone.unwrapErr()}`);
  const late = rx.recvTimeout(Duration.fromMillis(5));
  console.log("recv_timeout disc:", late, `| ${late.unwrapErr()}`);
  const [tx2, rx2] = mpsc.channel<number>();
  drop(rx2);
  const unsent = tx2.send(5).unwrapErr();
  console.log("send:", unsent, `| ${unsent} | gives back ${unsent.value}`);
  const [bounded, receiver] = mpsc.syncChannel<number>(1);
  bounded.send(1).unwrap();
  const full = bounded.trySend(2).unwrapErr();
  console.log("try_send full:", full, `| ${full}`);
  drop(receiver);
  const cut = bounded.trySend(3).unwrapErr();
  console.log(
    "try_send disc:",
    cut,
    `| ${cut} |`,
    cut.match({ Full: () => false, Disconnected: () => true }),
  );
  // A pair is a list here, which is shown in brackets.
  const [sender, ends] = mpsc.channel<number>();
  console.log(bounded, `(${debug(sender)}, ${debug(ends)})`);
}
