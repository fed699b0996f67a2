import { bufferOf, type View } from "../codec/memory.js";
import { typedArrays } from "../codec/tags.js";
import { Panic } from "../thread/panics.js";
import { currentThread, isRunning } from "../thread/thread.js";

type Kind = Exclude<(typeof typedArrays)[number], DataViewConstructor>;

/**
 * Gives the typed arrays that programs make memory that all threads see, so that they cross without a copy: `new`,
 * `from`, `of` and the methods that make an array of the same class all come to the construction that is replaced
 * here. Where there is no room, an array has memory of its own, and crosses by its contents.
 */
export function shareTypedArrays(): void {
  for (const kind of typedArrays) {
    if (kind === DataView) continue;
    const shared = sharing(kind as Kind);
    Object.defineProperty(kind.prototype, "constructor", { value: shared });
    Object.defineProperty(globalThis, kind.name, { value: shared });
  }
  const common: object = Object.getPrototypeOf(Uint8Array.prototype);
  Object.defineProperty(common, "buffer", { get: bufferOfOwn });
}

function sharing(kind: Kind): Kind {
  const shared: Kind = new Proxy(kind, {
    construct(target, args: readonly unknown[], newTarget) {
      const made = newTarget === shared ? target : newTarget;
      return (isRunning() && inSharedMemory(target, args, made)) || Reflect.construct(target, args, made);
    },
  });
  return shared;
}

/** The array in shared memory; null when it is none that belongs or fits there. */
function inSharedMemory(kind: Kind, [source]: readonly unknown[], made: NewTarget): object | null {
  if (typeof source === "number") return zeroed(kind, source, made);
  if (typeof source !== "object" || source === null || isBuffer(source)) return null;
  // Rare sources go through an array of their own, which knows how long they are.
  const list =
    Array.isArray(source) || ArrayBuffer.isView(source) ? source : Reflect.construct(kind, [source]);
  const array = zeroed(kind, list.length, made) as Uint8Array | null;
  array?.set(list);
  return array;
}

// biome-ignore lint/complexity/noBannedTypes: what `new.target` is
type NewTarget = Function;

function zeroed(kind: Kind, length: number, made: NewTarget): object | null {
  const { values, module } = currentThread();
  const isLength = Number.isSafeInteger(length) && length > 0;
  const place = isLength && module.sharesArrays ? values.memory.place(length * kind.BYTES_PER_ELEMENT) : null;
  return place && Reflect.construct(kind, [place.buffer, place.offset, length], made);
}

function isBuffer(source: object): boolean {
  return source instanceof ArrayBuffer || source instanceof SharedArrayBuffer;
}

/** The compiler sees to it that programs that ask have arrays of their own; who asks by a detour is refused. */
function bufferOfOwn(this: View): ArrayBufferLike {
  if (isRunning() && currentThread().values.memory.has(this))
    throw new Panic(
      "this typed array has no buffer of its own: write `.buffer` out, or give it an `ArrayBuffer`",
    );
  return bufferOf(this);
}
