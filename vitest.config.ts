import { defineConfig } from "vitest/config";

// Programs run in processes of their own, which share two cores with the tests: waits are long, not failures.
export default defineConfig({
  test: { include: ["tests/**/*.test.ts"], testTimeout: 60_000, hookTimeout: 60_000 },
});
