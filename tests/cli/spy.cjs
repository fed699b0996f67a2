// Preloaded into the executable: tells, when it ends, what it has loaded.
const childProcess = require("node:child_process");
const { appendFileSync } = require("node:fs");
const { isMainThread } = require("node:worker_threads");

const { SPY_FILE = "" } = process.env;

if (isMainThread && process.send === undefined) {
  const { fork } = childProcess;
  childProcess.fork = (...args) => {
    appendFileSync(SPY_FILE, "engine\n");
    return Reflect.apply(fork, childProcess, args);
  };
  process.on("exit", () => {
    const loaded = Object.keys(require.cache).some((file) => /typescript[\\/]lib/.test(file));
    if (loaded) appendFileSync(SPY_FILE, "compiler\n");
  });
}
