
// Matrix product for AVX-512: panels of 32 columns, tiles of eight rows. Takes the place of the one in kernel.c.
void EXPORT(pack)(int k, int m, const float *b, int ldb, float *panels) {
  for (int j = 0; j < m; j += 32) {
    int w = m - j < 32 ? m - j : 32;
    __mmask16 m0 = w >= 16 ? 0xffff : (1u << w) - 1, m1 = w >= 32 ? 0xffff : w > 16 ? (1u << (w - 16)) - 1 : 0;
    for (int p = 0; p < k; p++) {
      const float *from = b + (long)p * ldb + j;
      _mm512_storeu_ps(panels, _mm512_maskz_loadu_ps(m0, from));
      _mm512_storeu_ps(panels + 16, _mm512_maskz_loadu_ps(m1, from + 16));
      panels += 32;
    }
  }
}
static inline __attribute__((always_inline)) void tile(int rows, int k, const float *a, int lda, const float *panel, float *c, int ldc, int add, __mmask16 m0, __mmask16 m1) {
  __m512 s[8][2];
  for (int i = 0; i < rows; i++) s[i][0] = s[i][1] = _mm512_setzero_ps();
  for (int p = 0; p < k; p++) {
    __m512 b0 = _mm512_loadu_ps(panel + 32 * p), b1 = _mm512_loadu_ps(panel + 32 * p + 16);
    for (int i = 0; i < rows; i++) {
      __m512 x = _mm512_set1_ps(a[(long)i * lda + p]);
      s[i][0] = _mm512_fmadd_ps(x, b0, s[i][0]);
      s[i][1] = _mm512_fmadd_ps(x, b1, s[i][1]);
    }
  }
  for (int i = 0; i < rows; i++) {
    float *to = c + (long)i * ldc;
    if (add) { s[i][0] = _mm512_add_ps(s[i][0], _mm512_maskz_loadu_ps(m0, to)); s[i][1] = _mm512_add_ps(s[i][1], _mm512_maskz_loadu_ps(m1, to + 16)); }
    _mm512_mask_storeu_ps(to, m0, s[i][0]);
    _mm512_mask_storeu_ps(to + 16, m1, s[i][1]);
  }
}
void EXPORT(multiply)(int n, int k, int m, const float *a, int lda, const float *panels, float *c, int ldc, int add) {
  for (int j = 0; j < m; j += 32) {
    int w = m - j < 32 ? m - j : 32, i = 0;
    __mmask16 m0 = w >= 16 ? 0xffff : (1u << w) - 1, m1 = w >= 32 ? 0xffff : w > 16 ? (1u << (w - 16)) - 1 : 0;
    const float *panel = panels + (long)j * k;
    for (; i + 8 <= n; i += 8) tile(8, k, a + (long)i * lda, lda, panel, c + (long)i * ldc + j, ldc, add, m0, m1);
    for (; i + 2 <= n; i += 2) tile(2, k, a + (long)i * lda, lda, panel, c + (long)i * ldc + j, ldc, add, m0, m1);
    for (; i < n; i++) tile(1, k, a + (long)i * lda, lda, panel, c + (long)i * ldc + j, ldc, add, m0, m1);
  }
}
