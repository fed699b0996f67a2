/** How a command ends that was sent a signal. */
export const endOf = /** @type {const} */ ({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129, SIGKILL: "SIGKILL" });
