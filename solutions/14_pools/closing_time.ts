import {
  Arc,
  drop,
  type JoinHandle,
  Mutex,
  move,
  mpsc,
  type Receiver,
  type Sender,
  thread,
} from "thread-lessons";

type Job = () => void;

function work(jobs: Mutex<Receiver<Job>>): void {
  for (let job = fetch(jobs); job.isOk(); job = fetch(jobs)) job.unwrap()();
}

function fetch(jobs: Mutex<Receiver<Job>>) {
  using queue = jobs.lock().unwrap();
  return queue.value.recv();
}

class ThreadPool {
  readonly #jobs: Sender<Job>;
  readonly #workers: JoinHandle<void>[] = [];

  constructor(size: number) {
    const [jobs, queue] = mpsc.channel<Job>();
    this.#jobs = jobs;
    const shared = new Arc(new Mutex(queue));
    for (let worker = 0; worker < size; worker++) {
      const mine = Arc.clone(shared);
      this.#workers.push(thread.spawn(move(() => work(mine.value))));
    }
  }

  execute(job: Job): void {
    this.#jobs.send(job).unwrap();
  }

  close(): void {
    drop(this.#jobs);
    for (const worker of this.#workers) worker.join().unwrap();
  }
}

export function main(): void {
  const pool = new ThreadPool(2);
  pool.execute(() => console.log("the letters are sorted"));
  pool.execute(() => console.log("the floor is clean"));
  pool.close();
  console.log("main: good night");
}
