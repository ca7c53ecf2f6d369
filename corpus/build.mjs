// Compiles corpus/source/PART/*.mark to corpus/PART/*.txt and *.json. usage: node corpus/build.mjs
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseMark } from "./mark.mjs";

const corpus = fileURLToPath(new URL(".", import.meta.url));

/** Compiles all sources. Returns Map(file name under corpus/ -> content). */
export function compiled() {
  const files = new Map();
  for (const part of ["train", "test"]) {
    for (const file of readdirSync(`${corpus}source/${part}`)
      .filter((name) => name.endsWith(".mark"))
      .sort()) {
      const name = file.slice(0, -".mark".length);
      try {
        const { text, reading } = parseMark(readFileSync(`${corpus}source/${part}/${file}`, "utf8"));
        files.set(`${part}/${name}.txt`, `${text}\n`);
        files.set(`${part}/${name}.json`, inRows({ source: `${name}.txt`, ...reading }));
      } catch (error) {
        throw new Error(`${part}/${file}: ${error.message}`);
      }
    }
  }
  return files;
}

/** JSON with one record a line, so that differences are readable. */
function inRows(reading) {
  const rows = Object.entries(reading).map(([key, value]) => {
    const lines =
      Array.isArray(value) && value.length > 0
        ? `[\n${value.map((item) => `    ${JSON.stringify(item)}`).join(",\n")}\n  ]`
        : JSON.stringify(value);
    return `  ${JSON.stringify(key)}: ${lines}`;
  });
  return `{\n${rows.join(",\n")}\n}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [name, content] of compiled()) {
    mkdirSync(`${corpus}${name.split("/")[0]}`, { recursive: true });
    writeFileSync(`${corpus}${name}`, content);
  }
}
