import { defineConfig } from "vitest/config";

// Programs run in processes of their own, which share two cores with the tests: waits are long, not failures. Two files at a
// time, as much of what they do is waiting.
export default defineConfig({
  test: { include: ["tests/**/*.test.ts"], testTimeout: 60_000, hookTimeout: 60_000, maxWorkers: 2 },
});
