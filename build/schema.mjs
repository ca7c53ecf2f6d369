#!/usr/bin/env node
// Writes the published JSON Schema of a reading from its one definition, src/reading/contract.ts.
import { writeFileSync } from "node:fs";
import { readingSchema } from "../dist/reading/contract.js";

writeFileSync(
  new URL("../schema/reading.schema.json", import.meta.url),
  `${JSON.stringify(readingSchema(), null, 2)}\n`,
);
