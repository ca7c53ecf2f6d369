export { mcpOverStdio } from "./mcp/transports.ts";
export { isLoopback } from "./safety/hosts.ts";
export { type Serving, type ServingOptions, startServing } from "./serving.ts";
