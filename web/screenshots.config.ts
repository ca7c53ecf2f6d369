import { defineConfig } from "vitest/config";

// npm run screenshots
export default defineConfig({
  test: {
    include: ["web/e2e/*.shots.ts"],
    globalSetup: "web/e2e/setup.ts",
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
