import { type Address, read } from "../../../engine/heap/heap.js";
import { countHandle } from "../../../engine/log/tally.js";
import { serialWord } from "../../../engine/process/deadlock.js";
import { currentThread } from "../../../engine/thread/thread.js";
import { raise } from "../../raise.js";
import { channel } from "./record.js";

/** What one handle has of a channel, until it is dropped or goes to another thread. */
export class Hold {
  readonly #name: string;
  readonly #serial: number;
  #at: Address;
  #owns = true;

  constructor(at: Address, name: string) {
    this.#at = at;
    this.#name = name;
    this.#serial = read(currentThread().heap, at + serialWord);
    this.#count(1);
  }

  /** Where the channel is. Panics when the handle has it no more. */
  at(): Address {
    const isThere = this.#at !== 0 && (this.#owns || this.#isSame());
    return isThere ? this.#at : raise(`use of moved value: this \`${this.#name}\` was moved or dropped`);
  }

  /** A handle that is only a reference can outlive the channel. */
  #isSame(): boolean {
    return read(currentThread().heap, this.#at + serialWord) === this.#serial;
  }

  /** Somebody else owns it now, as an `Arc` or another thread; this one is a reference to that. */
  leave(): void {
    if (this.#owns) this.#count(-1);
    this.#owns = false;
  }

  /** Leaves the handle without the channel; returns where that is, or 0 when it is not this handle's to drop. */
  end(): Address {
    const at = this.#owns ? this.#at : 0;
    if (at !== 0) this.#count(-1);
    this.#at = 0;
    return at;
  }

  /** For texts that say who has an end of the channel: who dies of a deadlock has it to the last. */
  #count(change: 1 | -1): void {
    const { heap, id, module } = currentThread();
    if (module.dying) return;
    const tally = this.#name === "Receiver" ? channel.receiverHolders : channel.senderHolders;
    countHandle(heap, this.#at + tally, id, change);
  }
}
