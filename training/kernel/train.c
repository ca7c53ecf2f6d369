// What training adds to the kernel: backward passes, losses, the optimiser. Built by build/kernel.sh.
#include <wasm_simd128.h>
#include "../../src/numeric/kernel/kernel.c"

// Gradients of recur: u (gates kept), dh in; du (n x 3 width, ld ldu), dskip += , gains' gradients +=.
void EXPORT(recurBack)(int n, int width, int step, const float *u, int ldu, const float *gains, const float *skip, int lds, const float *c, int ldc, const float *dh, int ldh, float *du, float *dskip, int ldds, float *dgains, float *carry) {
  const float *vf = gains, *vr = gains + width;
  float *dvf = dgains, *dvr = dgains + width, *dbf = dgains + 2 * width, *dbr = dgains + 3 * width;
  for (int j = 0; j < width; j++) carry[j] = 0.f;
  for (int t = n - 1; t >= 0; t--) {
    int i = step > 0 ? t : n - 1 - t;
    const float *z = u + i * ldu, *f = z + width, *r = f + width, *ci = c + i * ldc, *x = skip + i * lds, *g = dh + i * ldh;
    const float *before = ci - step * ldc;
    float *dz = du + i * ldu, *df = dz + width, *dr = df + width, *dx = dskip + i * ldds;
    for (int j = 0; j < width; j += 4) {
      f4 past = t ? *(const f4 *)(before + j) : SPLAT(0.f), one = SPLAT(1.f);
      f4 gj = *(const f4 *)(g + j), rj = *(const f4 *)(r + j), fj = *(const f4 *)(f + j);
      f4 dur = gj * (*(const f4 *)(ci + j) - *(const f4 *)(x + j)) * rj * (one - rj);
      f4 dc = *(f4 *)(carry + j) + gj * rj;
      f4 duf = dc * (past - *(const f4 *)(z + j)) * fj * (one - fj);
      *(f4 *)(dx + j) += gj * (one - rj);
      *(f4 *)(dz + j) = dc * (one - fj);
      *(f4 *)(df + j) = duf;
      *(f4 *)(dr + j) = dur;
      *(f4 *)(carry + j) = dc * fj + duf * *(const f4 *)(vf + j) + dur * *(const f4 *)(vr + j);
      *(f4 *)(dvf + j) += duf * past;
      *(f4 *)(dvr + j) += dur * past;
      *(f4 *)(dbf + j) += duf;
      *(f4 *)(dbr + j) += dur;
    }
  }
}

// dx (n x 2 width) of maxout.
void EXPORT(maxoutBack)(int n, int width, const float *x, const float *dout, float *dx) {
  for (int i = 0; i < n; i++)
    for (int j = 0; j < width; j += 4) {
      i4 first = *(const f4 *)(x + 2 * i * width + j) > *(const f4 *)(x + (2 * i + 1) * width + j);
      f4 g = *(const f4 *)(dout + i * width + j);
      *(f4 *)(dx + 2 * i * width + j) = select4(first, g, SPLAT(0.f));
      *(f4 *)(dx + (2 * i + 1) * width + j) = select4(first, SPLAT(0.f), g);
    }
}

void EXPORT(reluBack)(int n, const float *y, float *dy) {
  for (int i = 0; i < n; i += 4) *(f4 *)(dy + i) = select4(*(const f4 *)(y + i) > SPLAT(0.f), *(f4 *)(dy + i), SPLAT(0.f));
}

// bias += column sums of dy (n x m).
void EXPORT(sumRows)(int n, int m, const float *dy, int ldy, float *bias) {
  for (int i = 0; i < n; i++)
    for (int j = 0; j < m; j++) bias[j] += dy[i * ldy + j];
}

// table[rows[i]] += x[i], the reverse of gather.
void EXPORT(scatter)(int n, int width, const int *rows, const float *x, float *table) {
  for (int i = 0; i < n; i++)
    for (int j = 0; j < width; j += 4) *(f4 *)(table + rows[i] * width + j) += *(const f4 *)(x + i * width + j);
}

void EXPORT(scatterSum)(int n, int width, const int *starts, const int *rows, const float *weights, const float *x, float *table) {
  for (int i = 0; i < n; i++)
    for (int p = starts[i]; p < starts[i + 1]; p++) {
      f4 w = SPLAT(weights[p]);
      float *to = table + rows[p] * width;
      for (int j = 0; j < width; j += 4) *(f4 *)(to + j) += w * *(const f4 *)(x + i * width + j);
    }
}

static unsigned long long seed = 88172645463325252ull;
void EXPORT(setSeed)(int s) { seed = 88172645463325252ull ^ ((unsigned long long)s * 0x9E3779B97F4A7C15ull); }
static inline unsigned next(void) {
  seed ^= seed << 13;
  seed ^= seed >> 7;
  seed ^= seed << 17;
  return (unsigned)(seed >> 32);
}
// mask = 0 with chance `rate`, else 1 / (1 - rate); x times mask.
void EXPORT(dropout)(int n, float rate, float *x, float *mask) {
  unsigned limit = (unsigned)(rate * 4294967040.f);
  float keep = 1.f / (1.f - rate);
  for (int i = 0; i < n; i++) {
    mask[i] = next() < limit ? 0.f : keep;
    x[i] *= mask[i];
  }
}
void EXPORT(times)(int n, const float *mask, float *x) {
  for (int i = 0; i < n; i += 4) *(f4 *)(x + i) *= *(const f4 *)(mask + i);
}
void EXPORT(plus)(int n, const float *from, float *x) {
  for (int i = 0; i < n; i += 4) *(f4 *)(x + i) += *(const f4 *)(from + i);
}

// Natural logarithm, good to 1e-4: for reports only.
static inline float log1(float x) {
  union { float f; int i; } u = {x};
  int e = (u.i >> 23) - 127;
  u.i = (u.i & 0x7fffff) | 0x3f800000;
  float y = (u.f - 1.f) / (u.f + 1.f), q = y * y;
  return .69314718f * e + 2.f * y * (1.f + q * (.33333333f + q * (.2f + q * .14285714f)));
}

// Softmax over m scores of each of n rows; x becomes the gradient times `scale`; gold below zero: no loss, no gradient.
// Returns the sum of the losses.
float EXPORT(softmaxLoss)(int n, int m, float *x, int ldx, const int *gold, float scale) {
  float loss = 0.f;
  for (int i = 0; i < n; i++) {
    float *s = x + i * ldx;
    if (gold[i] < 0) {
      for (int j = 0; j < m; j++) s[j] = 0.f;
      continue;
    }
    float top = s[0], sum = 0.f, target = s[gold[i]];
    for (int j = 1; j < m; j++) top = s[j] > top ? s[j] : top;
    int j = 0;
    f4 sums = SPLAT(0.f);
    for (; j + 4 <= m; j += 4) { f4 e = exp4(*(f4 *)(s + j) - SPLAT(top)); *(f4 *)(s + j) = e; sums += e; }
    sum = sums[0] + sums[1] + sums[2] + sums[3];
    for (; j < m; j++) { s[j] = exp4(SPLAT(s[j] - top))[0]; sum += s[j]; }
    float right = s[gold[i]] / sum, k = scale / sum;
    loss += -(target - top) + log1(sum);
    for (j = 0; j < m; j++) s[j] *= k;
    s[gold[i]] = (right - 1.f) * scale;
  }
  return loss;
}

// Adam with decoupled weight decay; step size already corrected for the start. The gradient is cleared.
void EXPORT(adam)(int n, float *w, float *g, float *m, float *v, float rate, float b1, float b2, float eps, float decay) {
  for (int i = 0; i < n; i += 4) {
    f4 gi = *(f4 *)(g + i);
    f4 mi = *(f4 *)(m + i) = SPLAT(b1) * *(f4 *)(m + i) + SPLAT(1.f - b1) * gi;
    f4 vi = *(f4 *)(v + i) = SPLAT(b2) * *(f4 *)(v + i) + SPLAT(1.f - b2) * gi * gi;
    f4 root = (f4)wasm_f32x4_sqrt((v128_t)vi);
    *(f4 *)(w + i) -= SPLAT(rate) * (mi / (root + SPLAT(eps)) + SPLAT(decay) * *(f4 *)(w + i));
    *(f4 *)(g + i) = SPLAT(0.f);
  }
}
void EXPORT(adamRows)(int n, int width, const int *rows, float *w, float *g, float *m, float *v, float rate, float b1, float b2, float eps) {
  for (int i = 0; i < n; i++) {
    int at = rows[i] * width;
    adam(width, w + at, g + at, m + at, v + at, rate, b1, b2, eps, 0.f);
  }
}
float EXPORT(squares)(int n, const float *x) {
  f4 s = SPLAT(0.f);
  for (int i = 0; i < n; i += 4) s += *(const f4 *)(x + i) * *(const f4 *)(x + i);
  return s[0] + s[1] + s[2] + s[3];
}
void EXPORT(scale)(int n, float by, float *x) {
  for (int i = 0; i < n; i += 4) *(f4 *)(x + i) *= SPLAT(by);
}
void EXPORT(zero)(int n, float *x) {
  for (int i = 0; i < n; i++) x[i] = 0.f;
}
