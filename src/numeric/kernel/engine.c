// What the engine runs: the arithmetic of kernel.c, and products of 16-bit integers, which take half the time of floats.
// A row of the left matrix and a column of the right one have a scale each; 12 bits times 11 bits over up to 256 terms
// stay within 32 bits.
#include <wasm_simd128.h>
#include "kernel.c"

#define ROW_TOP 4095.f
#define COLUMN_TOP 1023.f

static inline short rounded(float x) { return (short)(x < 0.f ? x - .5f : x + .5f); }

// Row i of out is the sum of the table's rows (bytes; width a multiple of eight) that `rows` names from starts[i] to
// starts[i + 1], each times its weight.
void EXPORT(sumBytes)(int n, int width, const int *starts, const int *rows, const float *weights, const signed char *table, float *out) {
  for (int i = 0; i < n; i++)
    for (int j = 0; j < width; j += 8) {
      f4 low = SPLAT(0.f), high = SPLAT(0.f);
      for (int p = starts[i]; p < starts[i + 1]; p++) {
        v128_t bytes = wasm_i16x8_load8x8(table + rows[p] * width + j);
        f4 w = SPLAT(weights[p]);
        low += w * (f4)wasm_f32x4_convert_i32x4(wasm_i32x4_extend_low_i16x8(bytes));
        high += w * (f4)wasm_f32x4_convert_i32x4(wasm_i32x4_extend_high_i16x8(bytes));
      }
      *(f4 *)(out + i * width + j) = low;
      *(f4 *)(out + i * width + j + 4) = high;
    }
}

// Each of n floats of out, a multiple of four, plus that of x.
void EXPORT(add)(int n, const float *x, float *out) {
  for (int i = 0; i < n; i += 4) *(f4 *)(out + i) += *(const f4 *)(x + i);
}

// Row i of out is what is above zero of the left half of row i of x (n x 2 width) plus the right half of row others[i], or
// plus `root` where that is negative.
void EXPORT(sumPairs)(int n, int width, const float *x, const int *others, const float *root, float *out) {
  for (int i = 0; i < n; i++) {
    const float *own = x + 2 * i * width, *other = others[i] < 0 ? root : x + (2 * others[i] + 1) * width;
    for (int j = 0; j < width; j += 4)
      *(f4 *)(out + i * width + j) = max4(*(const f4 *)(own + j) + *(const f4 *)(other + j), SPLAT(0.f));
  }
}

// Row i of x (n x k, k a multiple of eight) is about its integers times scales[i]. The integers of four rows stand together,
// a pair of each in turn, as tileIntegers reads them; `out` has room for rows up to a multiple of four.
void EXPORT(quantise)(int n, int k, const float *x, int ldx, short *out, float *scales) {
  for (int i = 0; i < n; i++) {
    const float *row = x + i * ldx;
    f4 t = SPLAT(1e-20f);
    for (int p = 0; p < k; p += 4) t = max4(t, (f4)wasm_f32x4_abs(wasm_v128_load(row + p)));
    float most = t[0] > t[1] ? t[0] : t[1], other = t[2] > t[3] ? t[2] : t[3];
    if (other > most) most = other;
    scales[i] = most / ROW_TOP;
    f4 by = SPLAT(ROW_TOP / most);
    short *to = out + (i & ~3) * k + 2 * (i & 3);
    for (int p = 0; p < k; p += 8, to += 32) {
      v128_t pairs = wasm_i16x8_narrow_i32x4(round4(*(const f4 *)(row + p) * by), round4(*(const f4 *)(row + p + 4) * by));
      wasm_v128_store32_lane(to, pairs, 0);
      wasm_v128_store32_lane(to + 8, pairs, 1);
      wasm_v128_store32_lane(to + 16, pairs, 2);
      wasm_v128_store32_lane(to + 24, pairs, 3);
    }
  }
}

// The columns of B (k x m) in panels of eight, rows in pairs; a scale a column. Both padded to full panels.
void EXPORT(packIntegers)(int k, int m, const float *b, int ldb, short *panels, float *scales) {
  for (int j = 0; j < m; j += 8) {
    for (int i = 0; i < 8; i++) {
      float most = 1e-20f;
      for (int p = 0; p < k && j + i < m; p++) {
        float x = b[p * ldb + j + i];
        if (x < 0.f) x = -x;
        if (x > most) most = x;
      }
      scales[j + i] = most / COLUMN_TOP;
    }
    for (int p = 0; p < k; p++)
      for (int i = 0; i < 8; i++)
        panels[(j * k) + (p >> 1) * 16 + 2 * i + (p & 1)] = j + i < m ? rounded(b[p * ldb + j + i] / scales[j + i]) : 0;
  }
}

// Four rows of A (strip) times one panel of B; the first `rows` of them go to c.
static inline __attribute__((always_inline)) void tileIntegers(int rows, int k, const short *strip, const short *panel, const float *rowScales, const float *scales, float *c, int ldc, int width) {
  v128_t s[ROWS][2];
  for (int i = 0; i < ROWS; i++) s[i][0] = s[i][1] = wasm_i32x4_splat(0);
  // One step a turn: V8 loads all that a block of code needs before it computes, and has fifteen registers.
#pragma clang loop unroll(disable)
  for (const short *end = strip + ROWS * k; strip < end; strip += 2 * ROWS, panel += 16) {
    v128_t b0 = wasm_v128_load(panel), b1 = wasm_v128_load(panel + 8);
    for (int i = 0; i < ROWS; i++) {
      v128_t x = wasm_v128_load32_splat(strip + 2 * i);
      s[i][0] = wasm_i32x4_add(s[i][0], wasm_i32x4_dot_i16x8(x, b0));
      s[i][1] = wasm_i32x4_add(s[i][1], wasm_i32x4_dot_i16x8(x, b1));
    }
  }
  for (int i = 0; i < rows; i++) {
    f4 by = SPLAT(rowScales[i]), *of = (f4 *)scales;
    f4 y[2] = {(f4)wasm_f32x4_convert_i32x4(s[i][0]) * by * of[0], (f4)wasm_f32x4_convert_i32x4(s[i][1]) * by * of[1]};
    float *to = c + i * ldc;
    if (width == 8) {
      *(f4 *)to = y[0];
      *(f4 *)(to + 4) = y[1];
    } else {
      for (int j = 0; j < width; j++) to[j] = y[j >> 2][j & 3];
    }
  }
}

// C (n x m) = quantised A (n x k) times packed B.
void EXPORT(multiplyIntegers)(int n, int k, int m, const short *a, const float *rowScales, const short *panels, const float *scales, float *c, int ldc) {
  // Some panels at a time, so that a strip and they stay in the nearest cache.
  for (int j0 = 0; j0 < m; j0 += 32)
    for (int i = 0; i < n; i += ROWS)
      for (int j = j0; j < m && j < j0 + 32; j += 8)
        tileIntegers(n - i < ROWS ? n - i : ROWS, k, a + i * k, panels + j * k, rowScales + i, scales + j, c + i * ldc + j, ldc, m - j < 8 ? m - j : 8);
}
