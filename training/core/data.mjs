// Reads treebanks and name files into sentences of { form, upos, xpos, feats, lemma, head, deprel } and [form, tag] pairs.
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

const text = (file) => (file.endsWith(".gz") ? gunzipSync(readFileSync(file)) : readFileSync(file)).toString("utf8");

/** Sentences of a CoNLL-U file. With `merge`, a contraction ("im") is one token with the tag and place of its first word. */
export function readTrees(file, { merge, domain = 0 }) {
  const sentences = [];
  for (const chunk of text(file).split("\n\n")) {
    const rows = [],
      ranges = [];
    for (const line of chunk.split("\n")) {
      if (!line || line.startsWith("#")) continue;
      const c = line.split("\t");
      if (c[0].includes(".")) continue;
      if (c[0].includes("-")) {
        ranges.push([...c[0].split("-").map(Number), c[1]]);
        continue;
      }
      rows.push({ form: c[1], lemma: c[2], upos: c[3], xpos: c[4], feats: c[5], head: Number(c[6]), deprel: c[7] });
    }
    if (!rows.length) continue;
    const owner = rows.map((_, i) => i),
      forms = rows.map((r) => r.form);
    if (merge)
      for (const [a, b, form] of ranges) {
        forms[a - 1] = form;
        for (let k = a; k < b; k++) owner[k] = a - 1;
      }
    const place = [];
    let n = 0;
    rows.forEach((_, i) => {
      place[i] = owner[i] === i ? n++ : place[owner[i]];
    });
    const sentence = [];
    rows.forEach((r, i) => {
      if (owner[i] === i) sentence.push({ ...r, form: forms[i], head: r.head === 0 ? n : place[r.head - 1] });
    });
    if (domain) harmonise(sentence);
    sentences.push(Object.assign(sentence, { domain }));
  }
  return sentences;
}

/** HDT calls objects with a preposition obj where GSD says obl. */
function harmonise(sentence) {
  for (const w of sentence)
    if (w.deprel === "case") {
      const noun = sentence[w.head];
      if (noun && (noun.deprel === "obj" || noun.deprel === "iobj")) noun.deprel = "obl";
    }
}

export function readNames(file) {
  return text(file)
    .split("\n\n")
    .map((s) =>
      s
        .split("\n")
        .filter((l) => l.includes("\t"))
        .map((l) => l.split("\t")),
    )
    .filter((s) => s.length);
}

/** German words of morph-extra: form, lemma and UniMorph tags. */
export function readMorphology(file) {
  return text(file)
    .split("\n\n")
    .map((s) =>
      s
        .split("\n")
        .filter(Boolean)
        .map((l) => l.split("\t")),
    )
    .filter((s) => s.length);
}

/** Sentences of annotated data that no figure is reported on, as forms, for pre-training. */
export function plainSentences(language, data) {
  if (language === "de")
    return [
      ...readTrees(`${data}/ud/de/train/de_hdt-1612.conllu.gz`, { merge: true }).map((s) => s.map((w) => w.form)),
      ...readMorphology(`${data}/ud/de/train/de_gsd-morph-extra.tsv.gz`).map((s) => s.map((w) => w[0])),
    ];
  const trees = ["en_ewt-train", "en_gum-train-free"].flatMap((f) =>
    readTrees(`${data}/ud/en/train/${f}.conllu.gz`, { merge: false }).map((s) => s.map((w) => w.form)),
  );
  const names = [
    "crossner-politics-train",
    "re3d-centcom",
    "re3d-uk-government",
    "re3d-us-state",
    "re3d-wikipedia",
  ].flatMap((f) => readNames(`${data}/ner/${f}.tsv`).map((s) => s.map((t) => t[0])));
  return [...trees, ...names];
}

const KINDS = { person: "PER", organization: "ORG", place: "LOC" };
const LINKS = {
  PER: /^(de|la|le|du|von|van|der|den|bin|al|of)$/i,
  LOC: /^(of|de|la|le|the|du)$/i,
  ORG: /^(of|and|&|for|the|de|on|to)$/i,
};
const TITLES =
  /^(mr|mrs|ms|dr|president|vice|senator|prime|minister|secretary|king|queen|lord|lady|sir|professor|prof|judge|justice|general|governor|pope|prince|princess|chancellor|representative|congressman|mayor|captain|detective|aunt|uncle)\.?$/i;

/** Named entities of GUM as [form, tag] pairs: mentions of persons, organisations and places whose head is a proper noun, without the words around the name. */
export function readEntities(file) {
  const out = [],
    open = [];
  for (const chunk of text(file).split("\n\n")) {
    const rows = chunk
      .split("\n")
      .filter((l) => /^\d+\t/.test(l))
      .map((l) => l.split("\t"));
    if (!rows.length) continue;
    const spans = [];
    open.length = 0;
    rows.forEach((c, i) => {
      const mark = /Entity=([^|]*)/.exec(c[9])?.[1] ?? "";
      for (const m of mark.matchAll(/\((?:([^()-]+)-([a-z]+)[^()]*)(\))?|([^()-]+)\)/g)) {
        if (m[1]) {
          if (m[3]) spans.push([i, i, m[2]]);
          else open.push([m[1], i, m[2]]);
        } else {
          const k = open.findLastIndex((o) => o[0] === m[4]);
          if (k >= 0) {
            const [o] = open.splice(k, 1);
            spans.push([o[1], i, o[2]]);
          }
        }
      }
    });
    const tags = rows.map(() => "O");
    for (const [from, to, kind] of spans.sort((a, b) => b[1] - b[0] - (a[1] - a[0]))) {
      const type = KINDS[kind],
        head = rows.slice(from, to + 1).find((c) => Number(c[6]) < from + 1 || Number(c[6]) > to + 1);
      if (!type || !head?.[4].startsWith("NNP")) continue;
      const at = Number(head[0]) - 1,
        proper = (i) => i >= from && i <= to && /^NNP|^CD/.test(rows[i][4]),
        link = (i) => i >= from && i <= to && LINKS[type].test(rows[i][1]);
      let a = at,
        b = at;
      while (proper(a - 1) || (link(a - 1) && (proper(a - 2) || (link(a - 2) && proper(a - 3))))) a--;
      while (proper(b + 1) || (link(b + 1) && (proper(b + 2) || (link(b + 2) && proper(b + 3))))) b++;
      while (a < b && (/^CD/.test(rows[a][4]) || (type === "PER" && TITLES.test(rows[a][1])))) a++;
      if (tags.slice(a, b + 1).some((t) => t !== "O")) continue;
      for (let i = a; i <= b; i++) tags[i] = `${i === a ? "B" : "I"}-${type}`;
    }
    out.push(rows.map((c, i) => [c[1], tags[i]]));
  }
  return out;
}
