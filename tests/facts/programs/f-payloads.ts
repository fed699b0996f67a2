// Recorded: beginning
// Without: ^(add|sub|mul|neg|div|rem|shl)-|^usize-sub|^(index|slice-range|slice-order|vec-remove|hashmap-index|str-slice|from_secs_f64):|^(debug_)?assert|^ (left|right)|^(unreachable|todo|unimplemented)
// Numbers, lists and texts of JavaScript do not panic, and these macros have no likeness here.
import {
  Duration,
  debug,
  Err,
  None,
  Ok,
  panic,
  panicAny,
  RefCell,
  type Result,
  resumeUnwind,
  thread,
} from "thread-lessons";

class InvalidDigit {}

class ParseIntError {
  readonly kind = new InvalidDigit();
}

function parse(text: string): Result<number, ParseIntError> {
  return /^\d+$/.test(text) ? Ok(Number(text)) : Err(new ParseIntError());
}

function use<T>(read: () => T): void {
  if (read() === null) panic("nothing to use");
}

/** The type is the one that Rust's payload has; all texts are of one type here. */
function trial(name: string, type: string, fail: () => void): void {
  const ended = new thread.Builder().name(name).spawn(fail).unwrap().join();
  if (ended.isOk()) return console.log(`${name}: Ok`);
  const payload = ended.unwrapErr();
  const text = payload.downcast(String).map((message) => debug(message));
  console.log(`${name}: ${type} ${text.unwrapOr(debug(payload.downcast(Number).unwrapOr(0)))}`);
}

export function main() {
  trial("lit", "&str", () => panic("lit"));
  trial("fmt-var", "String", () => panic(`${40 + 2}`));
  trial("fmt-inline-var", "String", () => panic(`x = ${40 + 2}`));
  trial("fmt-const-arg", "&str", () => panic(`value ${42}`));
  trial("fmt-str-arg", "String", () => panic("str"));
  trial("fmt-String-arg", "String", () => panic("owned"));
  trial("no-args", "&str", () => panic());
  trial("braces", "&str", () => panic("{}"));
  trial("multiline", "&str", () => panic("line one\nline two"));
  trial("empty", "&str", () => panic(""));
  trial("panic_any-i32", "i32", () => panicAny(42));
  trial("panic_any-str", "&str", () => panicAny("any str"));
  trial("panic_any-String", "String", () => panicAny("any String"));
  trial("resume_unwind", "i32", () => resumeUnwind(7));
  trial("resume_unwind-str", "&str", () => resumeUnwind("quiet"));
  trial("unwrap-none", "&str", () => None.unwrap());
  trial("expect-none", "String", () => None.expect("need a number"));
  trial("unwrap-err", "String", () => use(() => parse("x").unwrap()));
  trial("unwrap-err-string", "String", () => Err("bad").unwrap());
  trial("unwrap-err-str", "String", () => Err("bad").unwrap());
  trial("expect-err", "String", () => use(() => parse("x").expect("not a number")));
  trial("unwrap_err-ok", "String", () => use(() => parse("3").unwrapErr()));
  trial("expect_err-ok", "String", () => use(() => parse("3").expectErr("wanted an error")));
  trial("refcell-mut-mut", "String", () => {
    const cell = new RefCell(1);
    using _first = cell.borrowMut();
    using _second = cell.borrowMut();
  });
  trial("refcell-ref-mut", "String", () => {
    const cell = new RefCell(1);
    using _first = cell.borrow();
    using _second = cell.borrowMut();
  });
  trial("refcell-mut-ref", "String", () => {
    const cell = new RefCell(1);
    using _first = cell.borrowMut();
    using _second = cell.borrow();
  });
  trial("duration", "String", () => use(() => Duration.fromMillis(1).sub(Duration.fromMillis(2))));
  trial("ok", "", () => {});
}
