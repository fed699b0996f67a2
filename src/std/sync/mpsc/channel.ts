import { currentThread } from "../../../engine/thread/thread.js";
import { raise } from "../../raise.js";
import { Receiver } from "./receiver.js";
import { createChannel } from "./record.js";
import { Sender, SyncSender } from "./sender.js";

/** More messages than the memory that threads share has room for. */
const mostBound = 2 ** 29;

/**
 * Makes a channel on which values go from threads to a thread: they move, and come out in the order of sending. Any
 * number has room, so that sending never waits. Rust's `std::sync::mpsc::channel`.
 *
 * @example
 * const [tx, rx] = mpsc.channel<string>();
 * thread.spawn(move(() => tx.send("hi").unwrap()));
 * console.log(rx.recv().unwrap());
 */
export function channel<T>(): [Sender<T>, Receiver<T>] {
  const at = createChannel(currentThread(), -1);
  return [new Sender<T>(at), new Receiver<T>(at)];
}

/**
 * Makes a channel with room for `bound` messages: `send` waits while it is full. With 0 every message is handed over:
 * `send` waits until it was received. Rust's `std::sync::mpsc::sync_channel`.
 *
 * @example const [tx, rx] = mpsc.syncChannel<Job>(8);
 */
export function syncChannel<T>(bound: number): [SyncSender<T>, Receiver<T>] {
  if (!Number.isInteger(bound) || bound < 0 || bound >= mostBound)
    return raise(`a channel cannot have room for ${bound} messages`);
  const at = createChannel(currentThread(), bound);
  return [new SyncSender<T>(at), new Receiver<T>(at)];
}
