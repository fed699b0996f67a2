import { move, type PanicPayload, panic, type Result, thread } from "thread-lessons";

function print(attempt: number): string {
  if (attempt === 1) panic("paper jam");
  return "12 pages";
}

function tryToPrint(attempt: number): Result<string, PanicPayload> {
  return thread.spawn(move(() => print(attempt))).join();
}

export function main(): void {
  let attempt = 1;

  let result = tryToPrint(attempt);
  while (result.isErr()) {
    console.log(`attempt ${attempt}: failed`);
    attempt += 1;
    result = tryToPrint(attempt);
  }
  console.log(`attempt ${attempt}: ${result.unwrap()}`);
}
