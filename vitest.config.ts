import { defineConfig } from "vitest/config";

// Tests of linear time read texts so long that quadratic work would run into this limit many times over.
export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "training/**/*.test.ts", "corpus/*.test.mjs"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
