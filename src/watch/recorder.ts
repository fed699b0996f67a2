import { isDeepStrictEqual } from "node:util";
import type { Progress, Snapshot } from "../progress/progress.js";
import { type Memo, remembering } from "./memory.js";
import { reasonOf } from "./reason.js";

/** What is remembered now. */
export interface Known {
  readonly snapshot: Snapshot;
  /** Not all of it is on disk. */
  readonly unsaved: boolean;
  /** What is new to be told about the state file. */
  readonly notices: readonly string[];
}

export interface RecorderEvents {
  onProgress(known: Known): void;
  /** Told once for a row of failures. */
  onFailure(reason: string): void;
}

/**
 * Saves what is to be remembered, one memo after the other. What cannot be saved is kept and counts all the same; the
 * next pass tries again.
 */
export class Recorder {
  readonly #progress: Progress;
  readonly #events: RecorderEvents;
  readonly #waiting: Memo[] = [];
  #work: Promise<void> = Promise.resolve();
  #failing = false;
  #told: Snapshot;
  #notices: readonly string[];

  constructor(progress: Progress, events: RecorderEvents) {
    this.#progress = progress;
    this.#events = events;
    this.#told = progress.snapshot;
    this.#notices = progress.notices;
  }

  remember(memo: Memo): void {
    this.#waiting.push(memo);
    if (this.#failing && memo.kind !== "passed") return;
    this.#failing = false;
    this.#work = this.#work.then(() => this.#save());
  }

  /** Reads what other instances have saved. */
  async refresh(): Promise<void> {
    // A file that cannot be read now may be readable the next time; saving reports what lasts.
    await this.#progress.refresh().catch(() => undefined);
    const { snapshot, notices } = this.#progress;
    if (!isDeepStrictEqual([snapshot, notices], [this.#told, this.#notices])) this.#report();
  }

  /** Resolves when everything that can be saved is. */
  async settled(): Promise<void> {
    await this.#work;
  }

  async #save(): Promise<void> {
    while (!this.#failing) {
      const [memo] = this.#waiting;
      if (memo === undefined) return;
      try {
        await this.#write(memo);
        this.#waiting.shift();
        if (this.#waiting.length === 0) this.#report();
      } catch (error) {
        this.#failing = true;
        this.#events.onFailure(reasonOf(error));
      }
    }
  }

  #write(memo: Memo): Promise<Snapshot> {
    switch (memo.kind) {
      case "passed":
        return this.#progress.passed(memo.exercise, memo.hash);
      case "unpassed":
        return this.#progress.unpassed(memo.exercise);
      case "hinted":
        return this.#progress.hinted(memo.exercise, memo.step);
      case "moved":
        return this.#progress.movedTo(memo.exercise);
      case "answered":
        return this.#progress.answered(memo.answer);
      default:
        return memo satisfies never;
    }
  }

  #report(): void {
    const { snapshot, notices } = this.#progress;
    const news = notices.filter((notice) => !this.#notices.includes(notice));
    this.#told = snapshot;
    this.#notices = notices;
    this.#events.onProgress({
      snapshot: this.#waiting.reduce(remembering, snapshot),
      unsaved: this.#failing,
      notices: news,
    });
  }
}
