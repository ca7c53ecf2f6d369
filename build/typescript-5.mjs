// Gives TypeScript 5 to tools that build on its JavaScript API, which TypeScript 7 has no more:
// node --import ./build/typescript-5.mjs TOOL
import Module, { register } from "node:module";

const hook = `export const resolve = (specifier, context, next) =>
  next(specifier === "typescript" ? "typescript-5" : specifier, context)`;
register(`data:text/javascript,${encodeURIComponent(hook)}`);

const resolve = Module._resolveFilename;
Module._resolveFilename = (request, ...context) =>
  resolve(request.replace(/^typescript(?=\/|$)/, "typescript-5"), ...context);
