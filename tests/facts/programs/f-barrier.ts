import { Arc, Barrier, move, thread } from "thread-lessons";

export function main() {
  const barrier = new Arc(new Barrier(3));
  const workers = [0, 1, 2].map(() => {
    const theirs = Arc.clone(barrier);
    return thread.spawn(
      move(() => [theirs.value.wait().isLeader(), theirs.value.wait().isLeader()] as const),
    );
  });
  const results = workers.map((worker) => worker.join().unwrap());
  const leaders = (round: 0 | 1) => results.filter((result) => result[round]).length;
  console.log(`leaders gen1 ${leaders(0)} gen2 ${leaders(1)}`);
  console.log(`n=1: ${new Barrier(1).wait().isLeader()}`);
  console.log(`n=0: ${new Barrier(0).wait().isLeader()}`);
  console.log(new Barrier(2), new Barrier(1).wait());
}
