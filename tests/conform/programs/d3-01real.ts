import { type JoinHandle, move, type Own, thread } from "thread-lessons";

/** Any closure that owns its captures, with any result. */
function dispatch<T>(mission: Own<() => T>): JoinHandle<T> {
  return thread.spawn(move(() => mission()));
}

export function main() {
  const [moons, rings] = [70, 7];
  const probe = dispatch(move(() => moons + rings));
  console.log(probe.join().unwrap());
}
