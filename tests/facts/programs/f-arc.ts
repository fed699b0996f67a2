import { Arc, debug, drop, move, thread } from "thread-lessons";

export function main() {
  const a = new Arc([1]);
  console.log(`get_mut alone: ${Arc.getMut(a).isSome()}`);
  const b = Arc.clone(a);
  console.log(`strong ${Arc.strongCount(a)} weak ${Arc.weakCount(a)}`);
  console.log(`get_mut shared: ${Arc.getMut(a).isSome()}`);
  console.log(`ptr_eq ${Arc.ptrEq(a, b)}`);
  const weak = Arc.downgrade(a);
  console.log(`weak ${Arc.weakCount(a)}`);
  const worker = thread.spawn(move(() => console.log(b.value.length)));
  worker.join().unwrap();
  console.log(`after join strong ${Arc.strongCount(a)}`);
  console.log("try_unwrap", Arc.tryUnwrap(a));
  console.log("upgrade", weak.upgrade());
  const c = new Arc(5);
  const d = Arc.clone(c);
  const shared = Arc.tryUnwrap(c);
  console.log(`try_unwrap shared ${shared.isErr()}`);
  drop(d);
  console.log("into_inner", Arc.intoInner(shared.unwrapErr()));
  console.log(`debug ${debug(new Arc(1))} display ${new Arc("s").value}`);
  const e = new Arc(1);
  const f = Arc.clone(e);
  Arc.makeMut(e).value = 2;
  console.log(`make_mut ${e.value} ${f.value}`);
}
