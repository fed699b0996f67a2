import { Arc, Mutex, move, thread } from "thread-lessons";

/** Reads under one lock and writes under another: what happens in between is lost. */
function ring(visitors: Arc<Mutex<number>>) {
  for (let i = 0; i < 1000; i++) {
    const seen = visitors.value.lock().unwrap().value;
    visitors.value.lock().unwrap().value = seen + 1;
  }
}

export function main() {
  const visitors = new Arc(new Mutex(0));
  const doors = [];
  for (let door = 0; door < 2; door++) {
    const own = Arc.clone(visitors);
    doors.push(thread.spawn(move(() => ring(own))));
  }
  for (const door of doors) door.join().unwrap();
  console.log(visitors.value.lock().unwrap().value);
}
