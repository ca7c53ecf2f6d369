// The engine's own source as a module: what training shares with it.
import { build } from "esbuild";

const bundle = await build({
  entryPoints: [new URL("engine.ts", import.meta.url).pathname],
  bundle: true,
  format: "esm",
  write: false,
  platform: "node",
});
export const engine = await import(
  `data:text/javascript;base64,${Buffer.from(bundle.outputFiles[0].text).toString("base64")}`
);
