import { move, thread } from "thread-lessons";

export function main() {
  const depths = [3, 5, 7, 9];
  const sonar = thread.spawn(move(() => depths.map((depth) => depth * 2)));
  const echoes = sonar.join().unwrap();
  console.log("echoes after", echoes);
}
