/** How the values of one of the runtime's own classes cross threads. `S` is an encodable state. */
export type HostClass<T extends object, S> = Handle<T, S> | Container<T, S>;

/** A value that its state makes whole: a handle to what is shared, or one that never changes. */
export interface Handle<T extends object, S> {
  readonly freeze: (value: T) => S;
  readonly thaw: (state: S) => T;
  /**
   * Called when a message has taken the value along: it is the reader's from now on, so that it must not be dropped
   * here any more. Not `forGood`: in a scope, where a `move` closure may have a mere reference to it.
   */
  readonly leave?: (value: T, forGood: boolean) => void;
}

/** A value whose content can change, and may hold the value itself: it is made first and then filled. */
export interface Container<T extends object, S> {
  readonly freeze: (value: T) => S;
  readonly empty: () => T;
  readonly fill: (value: T, state: S) => void;
}

/** A class whose values must stay in their thread, and the sentence that says so. */
export interface Bound {
  readonly refuse: string;
}

type Entry = { readonly index: number } & (HostClass<object, unknown> | Bound);

const byPrototype = new Map<object, Entry>();
const byIndex: HostClass<object, unknown>[] = [];

/**
 * Lets values of `construct` cross threads by their state. Every thread registers the same classes in the same
 * order, when it loads them.
 */
export function sendable<T extends object, S>(
  construct: { readonly prototype: T },
  host: HostClass<T, S>,
): void {
  // The map pairs a prototype with the functions of its own class, which the type of a map cannot say.
  const entry = host as unknown as HostClass<object, unknown>;
  byPrototype.set(construct.prototype, { index: byIndex.length, ...entry });
  byIndex.push(entry);
}

/** Refuses values of `construct` at every crossing, with `reason`. */
export function threadBound(construct: { readonly prototype: object }, reason: string): void {
  byPrototype.set(construct.prototype, { index: -1, refuse: reason });
}

export function hostOf(prototype: object): Entry | undefined {
  return byPrototype.get(prototype);
}

/** Tells a handle that its message is written. */
export function leave(value: object, forGood: boolean): void {
  const host = hostOf(Object.getPrototypeOf(value));
  if (host !== undefined && "thaw" in host) host.leave?.(value, forGood);
}

export function hostAt(index: number): HostClass<object, unknown> {
  const host = byIndex[index];
  if (host === undefined) throw new Error(`no class with index ${index} was registered`);
  return host;
}
