/**
 * What else an operation on a channel concerns, when that is no message. `yet`: there is none, or no room; `more`: the
 * other end is gone; `needed`: there was room all the time.
 */
export const Nothing = { yet: -1, more: -2, needed: -3 } as const;

/** What else `begin` concerns: the state of what is made once. */
export const complete = 2;

/** What else a wake-up concerns, and the notification that causes it: odd for one that is for all. 0: none. */
export const notice = {
  one: (serial: number): number => serial * 2,
  all: (serial: number): number => serial * 2 + 1,
} as const;
