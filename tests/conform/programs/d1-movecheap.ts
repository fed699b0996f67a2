import { Arc, move, thread } from "thread-lessons";

// JavaScript shows no addresses and no sizes: `Arc.ptrEq` tells whether a list that travels stays the same one.
export function main() {
  const list = new Arc(Array.from({ length: 1000 }, (_, i) => i));
  const [outside, inside] = [Arc.clone(list), Arc.clone(list)];
  const carrier = thread.spawn(
    move(() => {
      console.log("the same list over there:", Arc.ptrEq(list, inside));
      return list;
    }),
  );
  const back = carrier.join().unwrap();
  console.log("the same list back home:", Arc.ptrEq(back, outside));
  console.log("entries:", back.value.length);
}
