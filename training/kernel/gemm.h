// Matrix product of the native kernel: panels of two vectors, tiles of ROWS rows. Takes the place of the one in kernel.c.
// ROWS and LANES are given by build/native-kernel.mjs.
#define PANEL (2 * LANES)

void EXPORT(pack)(int k, int m, const float *b, int ldb, float *panels) {
  for (int j = 0; j < m; j += PANEL) {
    int width = m - j < PANEL ? m - j : PANEL;
    for (int p = 0; p < k; p++, panels += PANEL) {
      const float *from = b + (long)p * ldb + j;
      for (int i = 0; i < width; i++) panels[i] = from[i];
      for (int i = width; i < PANEL; i++) panels[i] = 0;
    }
  }
}

static inline __attribute__((always_inline)) void tile(int rows, int k, const float *a, int lda, const float *panel, float *c, int ldc, int add, int width) {
  f4 s[ROWS][2];
  for (int i = 0; i < rows; i++) s[i][0] = s[i][1] = SPLAT(0.f);
  for (int p = 0; p < k; p++) {
    f4 b0 = *(const f4 *)(panel + PANEL * p), b1 = *(const f4 *)(panel + PANEL * p + LANES);
    for (int i = 0; i < rows; i++) {
      f4 x = SPLAT(a[(long)i * lda + p]);
      s[i][0] += x * b0;
      s[i][1] += x * b1;
    }
  }
  for (int i = 0; i < rows; i++) {
    float *to = c + (long)i * ldc;
    if (width == PANEL) {
      f4 *t0 = (f4 *)to, *t1 = (f4 *)(to + LANES);
      *t0 = add ? *t0 + s[i][0] : s[i][0];
      *t1 = add ? *t1 + s[i][1] : s[i][1];
    } else {
      for (int j = 0; j < width; j++) to[j] = (add ? to[j] : 0.f) + s[i][j / LANES][j % LANES];
    }
  }
}

void EXPORT(multiply)(int n, int k, int m, const float *a, int lda, const float *panels, float *c, int ldc, int add) {
  for (int j = 0; j < m; j += PANEL) {
    int width = m - j < PANEL ? m - j : PANEL, i = 0;
    const float *panel = panels + (long)j * k;
    if (width == PANEL)
      for (; i + ROWS <= n; i += ROWS) tile(ROWS, k, a + (long)i * lda, lda, panel, c + (long)i * ldc + j, ldc, add, PANEL);
    for (; i < n; i++) tile(1, k, a + (long)i * lda, lda, panel, c + (long)i * ldc + j, ldc, add, width);
  }
}
