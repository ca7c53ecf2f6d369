import { defineConfig } from "vitest/config";

// Tests of linear time read texts so long that quadratic work would run into this limit many times over.
const limits = { testTimeout: 30_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "code",
          include: ["src/**/*.test.ts", "training/**/*.test.ts", "corpus/*.test.mjs", "web/src/**/*.test.ts"],
          ...limits,
        },
      },
      {
        test: {
          name: "page",
          include: ["web/e2e/*.e2e.test.ts"],
          globalSetup: "web/e2e/setup.ts",
          // Each file starts a server and a browser.
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
