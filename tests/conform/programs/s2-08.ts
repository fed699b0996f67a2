import { thread } from "thread-lessons";

export function main() {
  const setlist = ["waltz", "tango", "polka"];
  thread.scope((s) => {
    s.spawn(() => {
      console.log("pianist reads", setlist);
    });
    s.spawn(() => {
      console.log("dancer reads", setlist);
    });
  });
  setlist.push("encore");
  console.log("by the end:", setlist);
}
