// Figures with gold tokens and sentences, by the definitions of the bench scorers.
import { engine } from "./engine.mjs";
import { predict } from "./network.mjs";

const base = (d) => d.split(":")[0];
const percent = (a, b) => ((100 * a) / (b || 1)).toFixed(2);

export function scoreTrees(net, data, lexicon) {
  const { labels } = net,
    n = { UPOS: 0, XPOS: 0, feats: 0, lemma: 0, UAS: 0, LAS: 0 },
    mood = [0, 0, 0],
    confusion = new Map();
  const results = predict(net, data.test),
    names = labels.attributes.map(([name]) => name),
    m = names.indexOf("Mood");
  let total = 0,
    known = 0,
    knownRight = 0;
  results.forEach((r, k) => {
    const gold = data.test[k],
      words = data.testTrees[k];
    for (let i = 0; i < gold.length; i++) {
      total++;
      const upos = r.columns[0][i],
        xpos = r.columns[1][i],
        w = words[i];
      n.UPOS += upos === gold.upos[i];
      if (upos !== gold.upos[i]) {
        const key = `${w.upos}>${labels.upos[upos]}`;
        confusion.set(key, (confusion.get(key) ?? 0) + 1);
      }
      n.XPOS += xpos === gold.xpos[i];
      n.feats += labels.attributes.every((_, a) => r.columns[2 + a][i] === gold.attributes[a][i]);
      const seen = lexicon.get(`${w.form}\t${labels.upos[upos]}`),
        lemma = seen ?? engine.applyEdit(w.form, labels.edits[r.edit[i]]);
      n.lemma += w.lemma === "_" || lemma === w.lemma;
      if (seen !== undefined) {
        known++;
        knownRight += seen === w.lemma;
      }
      n.UAS += r.head[i] === gold.head[i];
      n.LAS += r.head[i] === gold.head[i] && base(labels.deprels[r.deprel[i]]) === base(w.deprel);
      const g = gold.attributes[m][i],
        p = r.columns[2 + m][i];
      mood[0] += p > 0;
      mood[1] += g > 0;
      mood[2] += g > 0 && g === p;
    }
  });
  const worst = [...confusion]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 8)
    .map((x) => x.join(" "))
    .join(", ");
  return `${Object.entries(n)
    .map(([k, v]) => `${k} ${percent(v, total)}`)
    .join(
      "  ",
    )}  Mood ${percent(2 * mood[2], mood[0] + mood[1])}  known lemmas ${percent(known, total)} right ${percent(knownRight, known)}\n    ${worst}`;
}

const spansOf = (tags) => {
  const out = new Set();
  for (let k = 0; k < tags.length; k++)
    if (tags[k][0] === "B") {
      let e = k + 1;
      while (e < tags.length && tags[e] === `I-${tags[k].slice(2)}`) e++;
      out.add(`${k}-${e}${tags[k].slice(2)}`);
    }
  return out;
};

/** The best sequence in which an I- follows its own type. */
export function bestNames(scores, from, names) {
  const m = names.length,
    follows = (a, b) => names[b][0] !== "I" || names[a].slice(1) === names[b].slice(1);
  let before = names.map((x, j) => (x[0] === "I" ? -1e9 : scores[0][from + j]));
  const back = [];
  for (let i = 1; i < scores.length; i++) {
    const now = [],
      step = [];
    for (let j = 0; j < m; j++) {
      let b = -1;
      for (let a = 0; a < m; a++) if (follows(a, j) && (b < 0 || before[a] > before[b])) b = a;
      now.push(before[b] + scores[i][from + j]);
      step.push(b);
    }
    back.push(step);
    before = now;
  }
  let at = before.indexOf(Math.max(...before));
  const path = [at];
  for (let i = back.length - 1; i >= 0; i--) {
    at = back[i][at];
    path.unshift(at);
  }
  return path.map((j) => names[j]);
}

export function scoreNames(net, sentences, leaveOut) {
  const { labels } = net,
    from = net.columns.at(-1)[1],
    by = {};
  predict(net, sentences, { trees: false }).forEach((r, k) => {
    const usable = (x) => !leaveOut || !x.endsWith(leaveOut),
      s = sentences[k];
    const got = [...spansOf(bestNames(r.scores, from, labels.names))].filter(usable),
      gold = spansOf(Array.from(s.name, (x) => labels.names[x]));
    for (const x of gold)
      if (usable(x)) {
        const t = x.replace(/^[\d-]+/, "");
        by[t] ??= [0, 0, 0];
        by[t][1]++;
      }
    for (const x of got) {
      const t = x.replace(/^[\d-]+/, "");
      by[t] ??= [0, 0, 0];
      by[t][0]++;
      if (gold.has(x)) by[t][2]++;
    }
  });
  const sum = Object.values(by).reduce((a, b) => a.map((x, i) => x + b[i]), [0, 0, 0]),
    f = ([p, g, r]) => percent(2 * r, p + g);
  return `names P ${percent(sum[2], sum[0])} R ${percent(sum[2], sum[1])} F1 ${f(sum)}  ${Object.entries(by)
    .map(([t, v]) => `${t} ${f(v)}`)
    .join(" ")}`;
}
