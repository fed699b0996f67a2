import { Err, type Result } from "thread-lessons";

export function main(): Result<void, void> {
  return Err(undefined);
}
