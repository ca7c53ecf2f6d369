// What a training run needs to go on: numbers of the parameters and of the optimiser, and a note (JSON) beside them.
import { closeSync, existsSync, openSync, readFileSync, readSync, renameSync, writeFileSync, writeSync } from "node:fs";

const parts = (machine, dense, tables) => {
  const view = (at, n) => machine.F.subarray(at / 4, at / 4 + n);
  return [dense.w, dense.m, dense.v]
    .map((at) => view(at, dense.size))
    .concat(tables.flatMap((t) => [t.at, t.m, t.v].map((at) => view(at, t.rows * t.width))));
};

export function save(file, machine, dense, tables, note) {
  const fd = openSync(`${file}.new`, "w");
  for (const p of parts(machine, dense, tables)) writeSync(fd, new Uint8Array(p.buffer, p.byteOffset, p.byteLength));
  closeSync(fd);
  renameSync(`${file}.new`, file);
  writeFileSync(`${file}.json`, JSON.stringify(note));
}

/** The note of a checkpoint, or null where there is none. */
export function noteOf(file) {
  return existsSync(`${file}.json`) ? JSON.parse(readFileSync(`${file}.json`, "utf8")) : null;
}

export function restore(file, machine, dense, tables) {
  const fd = openSync(file, "r");
  for (const p of parts(machine, dense, tables)) readSync(fd, new Uint8Array(p.buffer, p.byteOffset, p.byteLength));
  closeSync(fd);
}
