/**
 * Named blocks in one file: number of blocks u32, then for each the length of its name u32, the name in ASCII, the length
 * of its bytes u32, the bytes. Little endian. Throws a RangeError where the bytes end before the blocks do.
 */
export function readArchive(file: Uint8Array): ReadonlyMap<string, Uint8Array> {
  // A Buffer of Node's is one too, but its `slice` does not copy.
  const bytes = new Uint8Array(file.buffer, file.byteOffset, file.byteLength);
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const blocks = new Map<string, Uint8Array>();
  let at = 4;
  const take = () => {
    const length = view.getUint32(at, true);
    if (at + 4 + length > bytes.length) throw new RangeError("model file: cut short");
    at += 4 + length;
    return bytes.subarray(at - length, at);
  };
  for (let left = view.getUint32(0, true); left > 0; left--) {
    const name = String.fromCharCode(...take());
    blocks.set(name, take());
  }
  return blocks;
}

/** The block of that name. Throws a RangeError where the file lacks it. */
export function block(blocks: ReadonlyMap<string, Uint8Array>, name: string): Uint8Array {
  const found = blocks.get(name);
  if (found === undefined) throw new RangeError(`model file: no ${name}`);
  return found;
}

/** The file that `readArchive` reads. Names are ASCII. */
export function writeArchive(blocks: ReadonlyMap<string, Uint8Array>): Uint8Array {
  let size = 4;
  for (const [name, bytes] of blocks) size += 8 + name.length + bytes.length;
  const out = new Uint8Array(size);
  const view = new DataView(out.buffer);
  let at = 4;
  const put = (bytes: Uint8Array) => {
    view.setUint32(at, bytes.length, true);
    out.set(bytes, at + 4);
    at += 4 + bytes.length;
  };
  view.setUint32(0, blocks.size, true);
  for (const [name, bytes] of blocks) {
    put(Uint8Array.from(name, (c) => c.charCodeAt(0)));
    put(bytes);
  }
  return out;
}

/**
 * Floats from bfloat16, the upper halves of 32-bit floats. A relative error of 2^-9 costs no accuracy that shows, and
 * widening is a shift.
 */
export function widen(bytes: Uint8Array): Float32Array {
  const halves = new Uint16Array(bytes.slice().buffer);
  const wide = new Uint32Array(halves.length);
  for (let i = 0; i < halves.length; i++) wide[i] = (halves[i] as number) << 16;
  return new Float32Array(wide.buffer);
}

/** The bfloat16 of each float, rounded to the nearest. */
export function narrow(floats: Float32Array): Uint8Array {
  const wide = new Uint32Array(floats.slice().buffer);
  return new Uint8Array(Uint16Array.from(wide, (x) => (x + 0x8000) >>> 16).buffer);
}
