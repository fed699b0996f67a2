export { AccessError } from "./access-error.js";
export { Builder, spawn } from "./builder.js";
export { JoinHandle } from "./join-handle.js";
export { LocalKey } from "./local.js";
export { availableParallelism, panicking, park, parkTimeout, sleep, yieldNow } from "./running.js";
export { Scope, ScopedJoinHandle, scope } from "./scope.js";
export { current, Thread, ThreadId } from "./thread.js";
