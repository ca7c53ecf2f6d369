#!/bin/sh
# Compiles the kernels to WebAssembly (Debian: clang-14 lld-14) and writes them as base64 modules. What it writes is committed.
set -e
cd "$(dirname "$0")/.."
compile() {
  clang-14 --target=wasm32 -O3 -msimd128 -mbulk-memory -ffast-math -nostdlib -fno-builtin -Wall -Werror -Wno-unused-function \
    -Wl,--no-entry,--import-memory,--strip-all,-z,stack-size=16384 -o "$2.wasm" "$1"
}
compile src/numeric/kernel/engine.c /tmp/kernel
compile training/kernel/train.c /tmp/train
printf '// Written by build/kernel.sh from engine.c.\nexport const KERNEL =\n  "%s";\n' "$(base64 -w0 /tmp/kernel.wasm)" > src/numeric/kernel/kernel.wasm.ts
printf '// Written by build/kernel.sh from train.c.\nexport const KERNEL =\n  "%s";\n' "$(base64 -w0 /tmp/train.wasm)" > training/kernel/train.wasm.mjs
ls -l /tmp/kernel.wasm /tmp/train.wasm
