import { Duration, Instant, move, thread } from "thread-lessons";

export function main() {
  const began = Instant.now();
  const workers = [90, 60, 30].map((delay) =>
    thread.spawn(
      move(() => {
        thread.sleep(Duration.fromMillis(delay));
        console.log(`finished ${delay}`);
        return delay;
      }),
    ),
  );
  console.log(workers.map((worker) => worker.join().unwrap()));
  const { length } = workers;
  console.error(`ms ${began.elapsed().asMillis() < length * 60 ? "N" : "more than the slowest takes"}`);
}
