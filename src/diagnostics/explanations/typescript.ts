/** What an error of TypeScript's usually is about in a program of this course. */
interface Family {
  readonly codes: readonly number[];
  readonly hint: string;
}

const INSIDE =
  "The value may be inside: `.unwrap()` takes it out of a `Result` or an `Option`, `.value` out of an `Arc` or a guard, and a `Mutex` wants `.lock()` first.";

const FAMILIES: readonly Family[] = [
  {
    codes: [1308, 1378],
    hint: "Threads block, they do not await: use `handle.join().unwrap()`.",
  },
  {
    codes: [2304, 2552, 2580, 2581, 2582, 2583, 2584, 2591, 2592, 2593],
    hint: 'Nobody declares this name. What the library has must be imported from "thread-lessons", and Rust\'s names are written in camelCase here.',
  },
  {
    codes: [2339, 2551, 2576],
    hint: `This value has no such member. ${INSIDE} Rust's names are written in camelCase here.`,
  },
  {
    codes: [2348, 2673],
    hint: "Most things are made by `new`, as `new Mutex(0)`; a duration is made by `Duration.fromMillis(5)`.",
  },
  {
    codes: [2322, 2345, 2362, 2363, 2365, 2367, 2488, 2769, 2850],
    hint: `A value of one type stands where another one is wanted. ${INSIDE} A thread wants a function, \`work\` or \`() => work()\`, and a sleep wants a \`Duration\`.`,
  },
  {
    codes: [2554, 2555],
    hint: "The call has too few arguments, or too many. What holds a value is made with one: `new Mutex(0)`.",
  },
  {
    codes: [2588],
    hint: "A `const` keeps the value that it has: declare a variable by `let`. What an `Arc` or a guard holds is its `.value`.",
  },
];

const PARSER =
  "The text is not TypeScript, so nothing else could be looked at. Those who write Rust by habit: `::` is `.`, a closure is `() => 1` or `move(() => 1)`, and there is no `&`, no `mut` and no `?`.";

/** A code of TypeScript's, as `TS2345`, in its usual spelling; null for anything else. */
export function typescriptCode(word: string): string | null {
  return /^ts\d{4,5}$/i.test(word) ? word.toUpperCase() : null;
}

/** What to do about an error of TypeScript's, as far as its code alone tells. */
export function typescriptHint(code: string): string | null {
  const number = Number(code.slice(2));
  const family = FAMILIES.find(({ codes }) => codes.includes(number));
  if (family) return family.hint;
  return number < 2000 ? PARSER : null;
}
