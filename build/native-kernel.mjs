#!/usr/bin/env node
// Builds the training kernel as a Node addon for this machine (gcc, AVX2 or AVX-512): the same C with 8 or 16 lanes instead
// of four and its own matrix product, two to four times as fast as WebAssembly. Training uses it where LAGEBILD_KERNEL names it:
//   node build/native-kernel.mjs scratch/kernel.node && LAGEBILD_KERNEL=$PWD/scratch/kernel.node npm run train
// Sums are added in another order, so weights differ in their last digits from those that WebAssembly gives.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const root = new URL("../", import.meta.url).pathname;
const source = (file) => readFileSync(join(root, file), "utf8");
const gemm = source("training/kernel/gemm.h");
const kernel = source("src/numeric/kernel/kernel.c");
const own = source("training/kernel/train.c").replace(/#include .*\n/g, "");
const shared =
  kernel.slice(0, kernel.indexOf("#define ROWS")) + gemm + kernel.slice(kernel.indexOf("void EXPORT(transpose)"));
const macros = execFileSync("gcc", ["-march=native", "-dM", "-E", "-"], { input: "" }).toString("utf8");
const [lanes, rows] = macros.includes("__AVX512F__") ? [16, 8] : [8, 6];
const SUM = `static inline float total(f4 v) { float r = 0; for (int i = 0; i < ${lanes}; i++) r += v[i]; return r; }\n`;
const SQRT = lanes === 16 ? "(f4)_mm512_sqrt_ps((__m512)vi)" : "(f4)_mm256_sqrt_ps((__m256)vi)";

/** As many lanes a vector as this machine has. */
const code = (shared + own)
  .replace("vector_size(16), aligned(4)))", `vector_size(${4 * lanes}), aligned(4)))`)
  .replace("int i4 __attribute__((vector_size(16)", `int i4 __attribute__((vector_size(${4 * lanes})`)
  .replace(/#define EXPORT.*/, "#define EXPORT(name) name")
  .replace(/#define SPLAT.*/, "#define SPLAT(x) (((f4){}) + (x))")
  .replaceAll("+= 4)", `+= ${lanes})`)
  .replaceAll("j + 4 <= m", `j + ${lanes} <= m`)
  .replace("sums[0] + sums[1] + sums[2] + sums[3]", "total(sums)")
  .replace("s[0] + s[1] + s[2] + s[3]", "total(s)")
  .replace("(f4)wasm_f32x4_sqrt((v128_t)vi)", SQRT)
  .replace("static inline f4 select4", `${SUM}static inline f4 select4`);

const functions = [...code.matchAll(/^(void|float) EXPORT\((\w+)\)\(([^)]*)\)/gm)].map(([, gives, name, list]) => ({
  gives,
  name,
  takes: list.split(",").map((p) => (p.includes("*") ? "place" : p.trim().startsWith("float") ? "float" : "int")),
}));

/** Reads the arguments of a call from JavaScript; places are byte offsets into the memory. */
function wrapper({ gives, name, takes }) {
  const read = { place: ["int64_t", "int64"], float: ["double", "double"], int: ["int32_t", "int32"] };
  const values = takes.map((kind, i) => `${read[kind][0]} a${i}; napi_get_value_${read[kind][1]}(e, v[${i}], &a${i});`);
  const call = `${name}(${takes.map((kind, i) => (kind === "place" ? `(void *)(base + a${i})` : `a${i}`)).join(", ")})`;
  const end = gives === "float" ? `napi_value r; napi_create_double(e, ${call}, &r); return r;` : `${call}; return 0;`;
  return `static napi_value call_${name}(napi_env e, napi_callback_info info) {
  size_t n = ${takes.length}; napi_value v[${takes.length}]; napi_get_cb_info(e, info, &n, v, 0, 0);
  ${values.join(" ")} ${end}\n}\n`;
}

const attach = `static napi_value call_attach(napi_env e, napi_callback_info info) {
  size_t n = 1, length; napi_value v[1]; napi_get_cb_info(e, info, &n, v, 0, 0);
  napi_get_arraybuffer_info(e, v[0], (void **)&base, &length); return 0;\n}\n`;
const entries = [...functions.map(({ name }) => name), "attach"].map(
  (name) =>
    `  napi_create_function(env, "${name}", NAPI_AUTO_LENGTH, call_${name}, 0, &f); napi_set_named_property(env, exports, "${name}", f);\n`,
);
const addon = `#define LANES ${lanes}\n#define ROWS ${rows}\n#include <immintrin.h>\n#include <node_api.h>\n${code}
static char *base;\n${functions.map(wrapper).join("")}${attach}NAPI_MODULE_INIT() {\n  napi_value f;\n${entries.join("")}  return exports;\n}\n`;

const [out] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), "lagebild-kernel-"));
const file = join(folder, "kernel.c");
writeFileSync(file, addon);
const headers = join(dirname(process.execPath), "../include/node");
// Hidden names: "times" is one of the C library's too.
const flags = ["-O3", "-march=native", "-ffast-math", "-fvisibility=hidden", "-w", "-shared", "-fPIC", `-I${headers}`];
execFileSync("gcc", [...flags, "-o", out, file], { stdio: "inherit" });
rmSync(folder, { recursive: true });
