import { Arc, catchUnwind, Mutex, move, panic, thread } from "thread-lessons";

function assertEq(left: number, right: number): void {
  if (left !== right) panic(`assertion \`left == right\` failed\n  left: ${left}\n right: ${right}`);
}

class AddsTen {
  constructor(readonly m: Arc<Mutex<number>>) {}

  [Symbol.dispose](): void {
    this.m.value.lock().unwrap().value += 10;
  }
}

function run(m: Arc<Mutex<number>>, body: (m: Arc<Mutex<number>>) => void): boolean {
  const theirs = Arc.clone(m);
  thread
    .spawn(move(() => body(theirs)))
    .join()
    .isErr();
  return m.value.isPoisoned();
}

export function main() {
  const m = new Arc(new Mutex(0));
  const early = run(m, (ours) => {
    ours.value.lock().unwrap().value = 0;
    panic("after guard");
  });
  console.log(`guard dropped before panic: ${early}`);
  const late = run(m, (ours) => {
    using _adds = new AddsTen(ours);
    panic("lock taken only while unwinding");
  });
  console.log(`locked during unwinding: ${late} value ${m.value.lock().unwrap().value}`);
  const temporary = run(m, (ours) => assertEq(ours.value.lock().unwrap().value, 0));
  console.log(`temporary guard alive in assert_eq: ${temporary}`);
  const own = new Mutex(0);
  const caught = catchUnwind(() => {
    using _guard = own.lock().unwrap();
    panic("caught");
  });
  console.log(`catch_unwind on same thread: ${caught.isErr() && own.isPoisoned()}`);
}
