#!/usr/bin/env node
// Writes the types of the page's API client from the OpenAPI document of the service, web/src/api/openapi.d.ts, where the
// document has changed. openapi-typescript needs TypeScript 5: node --import ./build/typescript-5.mjs build/api-types.mjs
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { serviceOf } from "../dist/service/service.js";

const types = new URL("../web/src/api/openapi.d.ts", import.meta.url);
const written = new URL("../dist/openapi.json", import.meta.url);

// The document tells of routes only; none is asked, so that no archive is needed.
const service = serviceOf({ store: undefined, models: undefined, allowPrivate: false, token: null, page: "" });
const document = await (await service.request("http://127.0.0.1/openapi.json")).text();

if (!existsSync(types) || !existsSync(written) || readFileSync(written, "utf8") !== document) {
  const { astToString, default: generate } = await import("openapi-typescript");
  const nodes = await generate(document, { immutable: true, arrayLength: true, defaultNonNullable: false });
  writeFileSync(types, `// Written by build/api-types.mjs.\n${astToString(nodes)}`);
  writeFileSync(written, document);
}
