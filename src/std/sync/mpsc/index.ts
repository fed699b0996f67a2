export { channel, syncChannel } from "./channel.js";
export { RecvError, RecvTimeoutError, TryRecvError } from "./receive-errors.js";
export { Receiver } from "./receiver.js";
export { SendError, TrySendError } from "./send-errors.js";
export { Sender, SyncSender } from "./sender.js";
