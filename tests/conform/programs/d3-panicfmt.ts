import { panic, thread } from "thread-lessons";

export function main() {
  const stowaway = thread.spawn(() => {
    panic("found below deck");
  });
  stowaway.join().ok();
  const lookout = new thread.Builder()
    .name("crow's nest")
    .spawn(() => {
      panic("lost the horizon");
    })
    .unwrap();
  lookout.join().ok();
}
