import { KERNEL } from "./kernel.wasm.ts";

/** The functions of engine.c and kernel.c. All arguments are numbers; places are byte offsets into the memory. */
type Call = (...numbers: number[]) => void;

type Functions = Readonly<
  Record<"pack" | "multiply" | "quantise" | "packIntegers" | "multiplyIntegers", Call> &
    Record<"transpose" | "gather" | "sumBytes" | "sumPairs" | "add" | "addBias" | "maxout" | "relu" | "recur", Call>
>;

/** Arithmetic on 32-bit floats in a memory of its own, of fixed size. */
export interface Kernel extends Functions {
  readonly floats: Float32Array;
  readonly integers: Int32Array;
  readonly bytes: Int8Array;
  /** Room for so many floats; its byte offset. Throws a RangeError where the memory is full. */
  readonly reserve: (floats: number) => number;
  /** `release(mark)` gives back all that was reserved since `mark()`. */
  readonly mark: () => number;
  readonly release: (mark: number) => void;
}

/** Below lie the stack and the constants of the module. */
const FIRST_FREE = 1 << 17;

let compiled: WebAssembly.Module | undefined;

/** A kernel with a memory of so many megabytes. */
export function newKernel(megabytes: number): Kernel {
  compiled ??= new WebAssembly.Module(Uint8Array.from(atob(KERNEL), (c) => c.charCodeAt(0)));
  const memory = new WebAssembly.Memory({ initial: megabytes * 16, maximum: megabytes * 16 });
  const { exports } = new WebAssembly.Instance(compiled, { env: { memory } });
  let top = FIRST_FREE;
  return {
    ...(exports as unknown as Functions),
    floats: new Float32Array(memory.buffer),
    integers: new Int32Array(memory.buffer),
    bytes: new Int8Array(memory.buffer),
    reserve(floats) {
      const at = top;
      top += (4 * floats + 63) & ~63;
      if (top > memory.buffer.byteLength) throw new RangeError("kernel: memory is full");
      return at;
    },
    mark: () => top,
    release: (mark) => {
      top = mark;
    },
  };
}
