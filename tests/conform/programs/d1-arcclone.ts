import { Arc } from "thread-lessons";

// `Arc.clone` is the only spelling here; a second call of it stands for Rust's `menu.clone()`.
export function main() {
  const menu = new Arc(["soup", "salad"]);
  const forTable = Arc.clone(menu);
  const forBar = Arc.clone(menu);
  console.log(Arc.strongCount(menu), Arc.ptrEq(menu, forTable), Arc.ptrEq(menu, forBar));
}
