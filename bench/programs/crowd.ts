import { Arc, Barrier, Instant, type JoinHandle, move, thread } from "thread-lessons";

// One line, `name<TAB>microseconds`: how long it takes until so many threads, main among them, have met and ended.

const threads = 512;

export function main(): void {
  const start = Instant.now();
  const barrier = new Arc(new Barrier(threads));
  const handles: JoinHandle<boolean>[] = [];
  for (let i = 1; i < threads; i++) {
    const own = Arc.clone(barrier);
    handles.push(thread.spawn(move(() => own.value.wait().isLeader())));
  }
  const leads = [barrier.value.wait().isLeader(), ...handles.map((handle) => handle.join().unwrap())];
  const leaders = leads.filter((isLeader) => isLeader).length;
  if (leaders !== 1) throw new Error(`${leaders} leaders`);
  console.log(`${threads} threads alive at one Barrier\t${start.elapsed().asNanos() / 1000}`);
}
