/** A lock by kind and number. */
export interface LockName {
  readonly of: "mutex" | "rwlock";
  readonly lock: number;
}

interface Prints {
  readonly print: { readonly text: string };
  /** Prints the text, then the thread's register. */
  readonly show: { readonly text: string };
}

interface Threads {
  /** A scoped child belongs to the scope that is open. */
  readonly spawn: { readonly body: number; readonly scoped: boolean };
  /** Leaves 1 in the register when the child panicked, 0 otherwise. */
  readonly join: { readonly child: number };
  readonly openScope: object;
  readonly closeScope: object;
  readonly park: object;
  readonly parkInTime: object;
  readonly unpark: { readonly child: number };
  /** Leaves 1 in the register when the child has ended, 0 otherwise. */
  readonly isFinished: { readonly child: number };
  readonly yield: object;
  readonly panic: { readonly message: string };
  readonly exit: { readonly code: number };
}

/** What takes a lock leaves 100 in the register when that is poisoned; a try that fails leaves out the next `skip`. */
interface Locks {
  readonly lock: { readonly mutex: number };
  readonly tryLock: { readonly mutex: number; readonly skip: number };
  readonly unlock: { readonly mutex: number };
  readonly read: { readonly rwlock: number };
  readonly tryRead: { readonly rwlock: number; readonly skip: number };
  readonly unlockRead: { readonly rwlock: number };
  readonly write: { readonly rwlock: number };
  readonly tryWrite: { readonly rwlock: number; readonly skip: number };
  readonly unlockWrite: { readonly rwlock: number };
  readonly isPoisoned: LockName;
  readonly clearPoison: LockName;
  /** Between register and what a held lock guards; invisible, as is `increment`, of the register. */
  readonly get: LockName;
  readonly put: LockName;
  readonly increment: object;
  /**
   * Leaves out the next `skip` unless a held mutex guards 0; `again` goes back to it, but not with 100 in the register.
   * Invisible, too.
   */
  readonly whileZero: { readonly mutex: number; readonly skip: number };
  readonly again: { readonly back: number };
}

/** A wait at a condition variable is these four; `woken` leaves 1 in the register when the time was over. */
interface Waits {
  readonly line: { readonly condvar: number };
  readonly letGo: { readonly mutex: number };
  readonly woken: { readonly condvar: number; readonly timed: boolean };
  readonly retake: { readonly mutex: number };
  readonly notifyOne: { readonly condvar: number };
  readonly notifyAll: { readonly condvar: number };
}

interface Meetings {
  /** Leaves 1 in the register and leaves out the next instruction for the last that comes. */
  readonly arrive: { readonly barrier: number };
  readonly released: { readonly barrier: number };
  /** Leaves out the next `skip` when it is complete. A poisoned one panics, unless it is forced. */
  readonly begin: { readonly once: number; readonly skip: number; readonly forced: boolean };
  readonly complete: { readonly once: number };
  /** Leaves 1 in the register when it is. */
  readonly isComplete: { readonly once: number };
}

/** They leave the old value in the register; an exchange whether it succeeded. */
interface Atomics {
  readonly load: { readonly atomic: number };
  readonly store: { readonly atomic: number; readonly value: number };
  readonly add: { readonly atomic: number; readonly by: number };
  readonly exchange: { readonly atomic: number; readonly expected: number; readonly value: number };
}

interface Owners {
  readonly cloneArc: { readonly arc: number };
  /** Leaves out the next `skip` unless it is the last. */
  readonly dropArc: { readonly arc: number; readonly skip: number };
  /** Leaves 1 in the register when it was the last owner, who gets the value. */
  readonly intoInner: { readonly arc: number };
  /** The same, but others stay owners: only who gets the value leaves out the next `skip`. */
  readonly tryUnwrap: { readonly arc: number; readonly skip: number };
  readonly countOwners: { readonly arc: number };
  /** Leaves 1 in the register when there is an owner, and is one more; leaves out the next `skip` otherwise. */
  readonly upgrade: { readonly arc: number; readonly skip: number };
}

/** A send leaves 1 in the register when the receiver is gone, a receipt the value, or -1 when the senders are. */
interface Channels {
  readonly reserve: { readonly channel: number };
  readonly send: { readonly channel: number; readonly value: number };
  readonly taken: { readonly channel: number };
  /** Leaves 0 in the register, 1 when it is full, 2 when the receiver is gone. */
  readonly trySend: { readonly channel: number; readonly value: number };
  readonly attend: { readonly channel: number };
  readonly receive: { readonly channel: number };
  /** Leaves -2 in the register when there is nothing yet. */
  readonly tryReceive: { readonly channel: number; readonly timed: boolean };
  readonly dropSender: { readonly channel: number };
  readonly dropReceiver: { readonly channel: number };
}

export type Instructions = Prints & Threads & Locks & Waits & Meetings & Atomics & Owners & Channels;
export type Op = keyof Instructions;

/** What a thread does. Objects go by number, children by the order in which their parent spawned them. */
export type Instruction<O extends Op = Op> = { readonly [K in O]: { readonly op: K } & Instructions[K] }[O];

export interface Program {
  /** `bodies[0]` is main's. */
  readonly bodies: readonly (readonly Instruction[])[];
  /** By barrier, how many meet there. */
  readonly barriers?: readonly number[];
  /** By `OnceLock` or `Once`: whether a panic leaves it as it was, or poisons it. */
  readonly onces?: readonly ("lock" | "poisoned")[];
  /** By Arc, how many owners it has at first. */
  readonly arcs?: readonly number[];
  /** By channel, how many places it has (null: enough), and how many senders at first. */
  readonly channels?: readonly ChannelShape[];
}

export interface ChannelShape {
  readonly places: number | null;
  readonly senders: number;
}
