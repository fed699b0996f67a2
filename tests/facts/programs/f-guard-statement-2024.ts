import { Mutex, None, type Option, Some } from "thread-lessons";

function at(list: readonly number[], index: number): Option<number> {
  const value = list[index];
  return value === undefined ? None : Some(value);
}

export function main() {
  const m = new Mutex([1, 2, 3]);
  const free = () => m.tryLock().isOk();
  console.log(`len ${m.lock().unwrap().value.length}`);
  console.log(`free after statement: ${free()}`);
  m.lock().match({
    Ok: (guard) => console.log(`inside match ${guard.value.length}: free = ${free()}`),
    Err: () => console.log("poisoned"),
  });
  at(m.lock().unwrap().value, 0).match({
    Some: (first) => console.log(`inside if let ${first}: free = ${free()}`),
    None: () => console.log("nothing"),
  });
  // The condition of an `if` is dropped before the `else`, as in the edition of 2024.
  if (at(m.lock().unwrap().value, 9).isSome()) console.log("something");
  else console.log(`inside if-let-else: free = ${free()}`);
  const n = m.lock().unwrap().value.length;
  console.log(`after let n=${n}: free = ${free()}`);
  {
    using _g = m.lock().unwrap();
    console.log(`_g holds: free = ${free()}`);
  }
  console.log(`block ended: free = ${free()}`);
}
