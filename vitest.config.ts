import { defineConfig } from "vitest/config";

// Programs run in processes of their own, which share two cores with the tests: waits are long, not failures. Two files at a
// time, as much of what they do is waiting. The files of a worker share their modules, which take long to load and keep nothing.
export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    isolate: false,
  },
});
