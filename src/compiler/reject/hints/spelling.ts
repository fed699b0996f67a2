/** `from_millis` as it is spelled here: `fromMillis`. */
export function toCamelCase(name: string): string {
  return name.replace(/_+([a-zA-Z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

const LONGEST = 40;

/** An expression as a hint repeats it: not when it is long, and on one line. */
export function shortened(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > LONGEST ? "…" : line;
}

/** How to get at what a value of std holds; null where there is nothing in it. */
export function wayInside(std: string, value: string): string | null {
  const way = WAYS[std];
  return way === undefined ? null : `${value}${way}`;
}

const WAYS: Readonly<Record<string, string>> = {
  Result: ".unwrap()",
  Option: ".unwrap()",
  JoinHandle: ".join().unwrap()",
  ScopedJoinHandle: ".join().unwrap()",
  Arc: ".value",
  Rc: ".value",
  LazyLock: ".value",
  OnceLock: ".get().unwrap()",
  Weak: ".upgrade().unwrap().value",
  AtomicBool: ".load(Ordering.SeqCst)",
  AtomicI32: ".load(Ordering.SeqCst)",
  AtomicU32: ".load(Ordering.SeqCst)",
  AtomicI64: ".load(Ordering.SeqCst)",
  AtomicU64: ".load(Ordering.SeqCst)",
  AtomicIsize: ".load(Ordering.SeqCst)",
  AtomicUsize: ".load(Ordering.SeqCst)",
  MutexGuard: ".value",
  RwLockReadGuard: ".value",
  RwLockWriteGuard: ".value",
  Borrowed: ".value",
  BorrowedMut: ".value",
  Receiver: ".recv().unwrap()",
  Mutex: ".lock().unwrap().value",
  RwLock: ".read().unwrap().value",
  Cell: ".get()",
  RefCell: ".borrow().value",
  SendError: ".value",
  TrySendError: ".value",
};
