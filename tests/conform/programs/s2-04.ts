import { panic, thread } from "thread-lessons";

export function main() {
  const singer = thread.spawn(() => {
    panic("the voice broke!");
  });
  singer.join().match({
    Ok: () => console.log("the song was sung"),
    Err: (payload) => {
      const words = payload.downcast(String);
      if (words.isSome()) console.log(`the singer stopped: ${words.unwrap()}`);
      else console.log("the singer stopped without a word");
    },
  });
  console.log("the band plays on");
}
