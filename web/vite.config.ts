import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/**
 * The page becomes plain files below dist/web that any server with a strict Content-Security-Policy can serve: no inline
 * script or style, no data: address. `npm run build` compiles the engine first; the worker takes it from there.
 */
export default defineConfig({
  root: path("."),
  plugins: [react()],
  resolve: { alias: { "lagebild/browser": path("../dist/browser.js") } },
  worker: { format: "es", rolldownOptions: { checks: { bundlerTimings: false } } },
  build: {
    outDir: path("../dist/web"),
    emptyOutDir: true,
    manifest: true,
    assetsInlineLimit: 0,
    target: ["chrome123", "firefox128", "safari17.5"],
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 8_000,
    rolldownOptions: { checks: { bundlerTimings: false } },
  },
});
