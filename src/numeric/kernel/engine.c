// What the engine runs: the arithmetic of kernel.c, and products of 16-bit integers, which take half the time of floats.
// A row of the left matrix and a column of the right one have a scale each; 12 bits times 11 bits over up to 256 terms
// stay within 32 bits.
#include <wasm_simd128.h>
#include "kernel.c"

#define ROW_TOP 4095.f
#define COLUMN_TOP 1023.f

static inline short rounded(float x) { return (short)(x < 0.f ? x - .5f : x + .5f); }

// Row i of x (n x k, k a multiple of eight) is about out[i] times scales[i].
void EXPORT(quantise)(int n, int k, const float *x, int ldx, short *out, float *scales) {
  for (int i = 0; i < n; i++) {
    const float *row = x + i * ldx;
    v128_t top = wasm_f32x4_splat(1e-20f);
    for (int p = 0; p < k; p += 4) top = wasm_f32x4_max(top, wasm_f32x4_abs(wasm_v128_load(row + p)));
    f4 t = (f4)top;
    float most = t[0] > t[1] ? t[0] : t[1], other = t[2] > t[3] ? t[2] : t[3];
    if (other > most) most = other;
    scales[i] = most / ROW_TOP;
    v128_t by = wasm_f32x4_splat(ROW_TOP / most);
    for (int p = 0; p < k; p += 8) {
      v128_t a = wasm_f32x4_nearest(wasm_f32x4_mul(wasm_v128_load(row + p), by));
      v128_t b = wasm_f32x4_nearest(wasm_f32x4_mul(wasm_v128_load(row + p + 4), by));
      wasm_v128_store(out + i * k + p, wasm_i16x8_narrow_i32x4(wasm_i32x4_trunc_sat_f32x4(a), wasm_i32x4_trunc_sat_f32x4(b)));
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

static inline __attribute__((always_inline)) void tileIntegers(int rows, int k, const short *a, const short *panel, const float *rowScales, const float *scales, float *c, int ldc, int width) {
  v128_t s[ROWS][2];
  for (int i = 0; i < rows; i++) s[i][0] = s[i][1] = wasm_i32x4_splat(0);
  for (int p = 0; p < k; p += 2) {
    v128_t b0 = wasm_v128_load(panel + 8 * p), b1 = wasm_v128_load(panel + 8 * p + 8);
    for (int i = 0; i < rows; i++) {
      v128_t x = wasm_v128_load32_splat(a + i * k + p);
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
  for (int j = 0; j < m; j += 8) {
    int width = m - j < 8 ? m - j : 8, i = 0;
    const short *panel = panels + j * k;
    for (; i + ROWS <= n; i += ROWS) tileIntegers(ROWS, k, a + i * k, panel, rowScales + i, scales + j, c + i * ldc + j, ldc, width);
    for (; i < n; i++) tileIntegers(1, k, a + i * k, panel, rowScales + i, scales + j, c + i * ldc + j, ldc, width);
  }
}
