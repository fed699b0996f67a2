import { Err, Ok, type Result } from "thread-lessons";

export function main(): Result<void, string> {
  console.log("work");
  return check(3).andThen(() => Ok());
}

function check(n: number): Result<number, string> {
  return n > 2 ? Err("broken") : Ok(n);
}
