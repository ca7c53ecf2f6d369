// The arithmetic of the encoder, compiled to WebAssembly with 128-bit SIMD by build/kernel.sh. All matrices are row-major
// 32-bit floats; widths that are vectorised are multiples of four. Pointers are byte offsets into the imported memory.
typedef float f4 __attribute__((vector_size(16), aligned(4)));
typedef int i4 __attribute__((vector_size(16), aligned(4)));
#define EXPORT(name) __attribute__((export_name(#name))) name
#define SPLAT(x) ((f4){(x), (x), (x), (x)})

static inline f4 select4(i4 mask, f4 a, f4 b) { return (f4)(((i4)a & mask) | ((i4)b & ~mask)); }
#ifdef __wasm__
static inline f4 min4(f4 a, f4 b) { return __builtin_wasm_pmin_f32x4(a, b); }
static inline f4 max4(f4 a, f4 b) { return __builtin_wasm_pmax_f32x4(a, b); }
#else
static inline f4 min4(f4 a, f4 b) { return select4(a < b, a, b); }
static inline f4 max4(f4 a, f4 b) { return select4(a > b, a, b); }
#endif

// The nearest whole numbers, of less than 2^22. Added to 1.5 * 2^23 a float has its whole number in its last bits; to
// convert it takes many times as long.
static inline i4 round4(f4 x) { return (i4)(x + SPLAT(12582912.f)) - 0x4B400000; }

// e^x with a relative error below 1e-5: 2^n times a polynomial of the remainder.
static inline f4 exp4(f4 x) {
  x = max4(min4(x * SPLAT(1.44269504f), SPLAT(126.f)), SPLAT(-126.f));
  i4 n = round4(x);
  f4 r = x - __builtin_convertvector(n, f4);
  f4 p = SPLAT(.00133335581f);
  p = p * r + SPLAT(.00961812911f);
  p = p * r + SPLAT(.0555041087f);
  p = p * r + SPLAT(.240226507f);
  p = p * r + SPLAT(.693147181f);
  p = p * r + SPLAT(1.f);
  return p * (f4)((n + 127) << 23);
}
static inline f4 sigmoid4(f4 x) { return SPLAT(1.f) / (SPLAT(1.f) + exp4(-x)); }

#define ROWS 4
// c[rows x 8] of one panel (k x 8) of B.
static inline __attribute__((always_inline)) void tile(int rows, int k, const float *a, int lda, const float *panel, float *c, int ldc, int add, int width) {
  f4 s[ROWS][2];
  for (int i = 0; i < rows; i++) s[i][0] = s[i][1] = SPLAT(0.f);
  for (int p = 0; p < k; p++) {
    f4 b0 = *(const f4 *)(panel + 8 * p), b1 = *(const f4 *)(panel + 8 * p + 4);
    for (int i = 0; i < rows; i++) {
      f4 x = SPLAT(a[i * lda + p]);
      s[i][0] += x * b0;
      s[i][1] += x * b1;
    }
  }
  for (int i = 0; i < rows; i++) {
    float *to = c + i * ldc;
    if (width == 8) {
      f4 *t0 = (f4 *)to, *t1 = (f4 *)(to + 4);
      *t0 = add ? *t0 + s[i][0] : s[i][0];
      *t1 = add ? *t1 + s[i][1] : s[i][1];
    } else {
      for (int j = 0; j < width; j++) to[j] = (add ? to[j] : 0.f) + s[i][j >> 2][j & 3];
    }
  }
}

// The columns of B (k x m) in panels of eight, padded with zeros: k * 8 * ceil(m / 8) floats.
void EXPORT(pack)(int k, int m, const float *b, int ldb, float *panels) {
  for (int j = 0; j < m; j += 8) {
    int width = m - j < 8 ? m - j : 8;
    for (int p = 0; p < k; p++) {
      const float *from = b + p * ldb + j;
      if (width == 8) {
        *(f4 *)panels = *(const f4 *)from;
        *(f4 *)(panels + 4) = *(const f4 *)(from + 4);
      } else {
        for (int i = 0; i < 8; i++) panels[i] = i < width ? from[i] : 0.f;
      }
      panels += 8;
    }
  }
}

// C (n x m) = A (n x k) times packed B, or C += with add.
void EXPORT(multiply)(int n, int k, int m, const float *a, int lda, const float *panels, float *c, int ldc, int add) {
  for (int j = 0; j < m; j += 8) {
    int width = m - j < 8 ? m - j : 8, i = 0;
    const float *panel = panels + j * k;
    if (width == 8) {
      for (; i + ROWS <= n; i += ROWS) tile(ROWS, k, a + i * lda, lda, panel, c + i * ldc + j, ldc, add, 8);
      for (; i + 2 <= n; i += 2) tile(2, k, a + i * lda, lda, panel, c + i * ldc + j, ldc, add, 8);
      for (; i < n; i++) tile(1, k, a + i * lda, lda, panel, c + i * ldc + j, ldc, add, 8);
    } else {
      for (; i + ROWS <= n; i += ROWS) tile(ROWS, k, a + i * lda, lda, panel, c + i * ldc + j, ldc, add, width);
      for (; i < n; i++) tile(1, k, a + i * lda, lda, panel, c + i * ldc + j, ldc, add, width);
    }
  }
}

void EXPORT(transpose)(int n, int m, const float *a, int lda, float *out, int ldo) {
  for (int i0 = 0; i0 < n; i0 += 16)
    for (int j = 0; j < m; j++)
      for (int i = i0; i < n && i < i0 + 16; i++) out[j * ldo + i] = a[i * lda + j];
}

// Row i of out is the sum of the table's rows that list `rows` names from starts[i] to starts[i + 1], each times its weight.
void EXPORT(gatherSum)(int n, int width, const int *starts, const int *rows, const float *weights, const float *table, float *out) {
  for (int i = 0; i < n; i++) {
    float *to = out + i * width;
    for (int j = 0; j < width; j += 4) *(f4 *)(to + j) = SPLAT(0.f);
    for (int p = starts[i]; p < starts[i + 1]; p++) {
      const float *from = table + rows[p] * width;
      f4 w = SPLAT(weights[p]);
      for (int j = 0; j < width; j += 4) *(f4 *)(to + j) += w * *(const f4 *)(from + j);
    }
  }
}

// Row i of out is row rows[i] of the table.
void EXPORT(gather)(int n, int width, const int *rows, const float *table, float *out) {
  for (int i = 0; i < n; i++)
    for (int j = 0; j < width; j += 4) *(f4 *)(out + i * width + j) = *(const f4 *)(table + rows[i] * width + j);
}

// x (n x m) += bias in every row.
void EXPORT(addBias)(int n, int m, const float *bias, float *x, int ldx) {
  for (int i = 0; i < n; i++)
    for (int j = 0; j < m; j++) x[i * ldx + j] += bias[j];
}

// out = the greater of the two halves of each row of x (n x 2 width).
void EXPORT(maxout)(int n, int width, const float *x, float *out) {
  for (int i = 0; i < n; i++)
    for (int j = 0; j < width; j += 4)
      *(f4 *)(out + i * width + j) = max4(*(const f4 *)(x + 2 * i * width + j), *(const f4 *)(x + (2 * i + 1) * width + j));
}

void EXPORT(relu)(int n, float *x) {
  for (int i = 0; i < n; i += 4) *(f4 *)(x + i) = max4(*(f4 *)(x + i), SPLAT(0.f));
}

// Simple recurrent unit (Lei et al. 2018) over one sentence of n words. A row of u holds candidate, forget gate and reset
// gate before their recurrent terms (width each); `skip` is what the reset gate lets past. gains: vf vr bf br.
// Keeps the gates in u and the states in c, for the backward pass. step is 1 or -1.
void EXPORT(recur)(int n, int width, int step, float *u, int ldu, const float *gains, const float *skip, int lds, float *c, int ldc, float *h, int ldh) {
  const float *vf = gains, *vr = gains + width, *bf = gains + 2 * width, *br = gains + 3 * width;
  for (int t = 0; t < n; t++) {
    int i = step > 0 ? t : n - 1 - t;
    float *z = u + i * ldu, *f = z + width, *r = f + width, *ci = c + i * ldc, *hi = h + i * ldh;
    const float *before = ci - step * ldc, *x = skip + i * lds;
    for (int j = 0; j < width; j += 4) {
      f4 past = t ? *(const f4 *)(before + j) : SPLAT(0.f);
      f4 forget = sigmoid4(*(f4 *)(f + j) + *(const f4 *)(vf + j) * past + *(const f4 *)(bf + j));
      f4 reset = sigmoid4(*(f4 *)(r + j) + *(const f4 *)(vr + j) * past + *(const f4 *)(br + j));
      f4 zj = *(f4 *)(z + j), state = zj + forget * (past - zj), xj = *(const f4 *)(x + j);
      *(f4 *)(f + j) = forget;
      *(f4 *)(r + j) = reset;
      *(f4 *)(ci + j) = state;
      *(f4 *)(hi + j) = xj + reset * (state - xj);
    }
  }
}
