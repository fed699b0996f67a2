import { debug, thread } from "thread-lessons";

export function main() {
  const error = new thread.Builder()
    .stackSize(2 ** 46)
    .spawn(() => {})
    .unwrapErr();
  console.log(`Err kind=${error.kind()} os=${debug(error.rawOsError())} display=${error}`);
}
