// The annotated sentences of a language in one form: forms and, for each task, a class a token (-1: nothing is said).

import { readEntities, readMorphology, readNames, readTrees } from "./data.mjs";
import { engine } from "./engine.mjs";

const UPOS = "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split(" ");
const NAMES = ["O", ...["PER", "ORG", "LOC", "MISC"].flatMap((t) => [`B-${t}`, `I-${t}`])];
const UNIVERSAL =
  "PronType NumType Poss Reflex Foreign Abbr Gender Number Case Definite Degree VerbForm Mood Tense Voice Polarity Person Polite"
    .split(" ")
    .sort();
const VERBAL = new Set(["Mood", "Tense", "VerbForm", "Voice"]);
const UNINFLECTED = new Set(["ADP", "ADV", "CCONJ", "SCONJ", "PART", "PUNCT"]);

export const SOURCES = {
  de: {
    main: ["de_gsd-dev", "de_gsd-test"],
    second: "de_hdt-1612",
    merge: true,
    names: [
      "germeval2014-dev",
      "plenarprotokoll-01143",
      "plenarprotokoll-09036",
      "plenarprotokoll-18181",
      "smartdata-v1-train",
    ],
  },
  en: {
    main: ["en_ewt-train"],
    second: "en_gum-train-free",
    merge: false,
    names: ["crossner-politics-train", "re3d-centcom", "re3d-uk-government", "re3d-us-state", "re3d-wikipedia"],
  },
};

const featuresOf = (feats) => Object.fromEntries(feats === "_" ? [] : feats.split("|").map((f) => f.split("=")));
const ranked = (list, least = 1) => {
  const n = new Map();
  for (const x of list) n.set(x, (n.get(x) ?? 0) + 1);
  return [...n]
    .filter((x) => x[1] >= least)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map((x) => x[0]);
};

/** The fold of sentence i: sentences of a document stand together, so a fold is one of each five blocks of 20. */
export const foldOf = (i) => Math.floor(i / 20) % 5;

/** Training sentences, test sentences and the names of all classes. Without a fold, all German data are trained on. */
export function samples(language, data, fold) {
  const source = SOURCES[language],
    path = (f) => `${data}/ud/${language}/train/${f}.conllu.gz`,
    splits = language === "de" && fold >= 0;
  const main = source.main.flatMap((f) => readTrees(path(f), { merge: source.merge })),
    second = readTrees(path(source.second), { merge: source.merge, domain: 1 });
  const kept = (list) => (splits ? list.filter((_, i) => foldOf(i) !== fold) : list),
    held = (list) => (splits ? list.filter((_, i) => foldOf(i) === fold) : []);
  const trees = [...kept(main), ...second],
    names = source.names.map((f) => readNames(`${data}/ner/${f}.tsv`));
  const testTrees =
    language === "de" ? held(main) : readTrees(`${data}/ud/en/dev/en_ewt-ud-dev.conllu.gz`, { merge: false });
  const testNames = language === "de" ? names.flatMap(held) : readNames(`${data}/ner/crossner-politics-dev.tsv`);

  const attributes = UNIVERSAL.map((name) => [
    name,
    [
      "_",
      ...ranked(kept(main).flatMap((s) => s.map((w) => featuresOf(w.feats)[name] ?? "_"))).filter((v) => v !== "_"),
    ],
  ]).filter(([, v]) => v.length > 1);
  const edits = ranked(
    trees.flatMap((s) => s.map((w) => editFor(language, w, s.domain)).filter(Boolean)),
    2,
  ).slice(0, 500);
  const labels = {
    upos: UPOS,
    xpos: ranked(trees.flatMap((s) => s.map((w) => w.xpos))),
    attributes,
    names: NAMES,
    edits,
    deprels: ranked(
      trees.flatMap((s) => s.map((w) => w.deprel)),
      3,
    ),
    feats: ranked(kept(main).flatMap((s) => s.map((w) => `${w.upos}\t${w.xpos}\t${ownFeatures(w.feats, attributes)}`))),
    pairs: ranked(kept(main).flatMap((s) => s.map((w) => `${w.upos}\t${w.xpos}`))),
  };
  const toTree = treeSample(language, labels),
    toNames = (d) => nameSample(labels, d);
  const train = [
    ...trees.map(toTree),
    ...(language === "de"
      ? names.flatMap((list, d) => kept(list).map(toNames(d)))
      : names.flatMap((list, d) => list.map(toNames(d === 0 ? 0 : 1)))),
  ];
  if (language === "de")
    train.push(
      ...readMorphology(`${data}/ud/de/train/de_gsd-morph-extra.tsv.gz`).map(morphSample(labels, usage(trees))),
    );
  else train.push(...readEntities(path(source.second)).map(toNames(2)));
  return { labels, train, testTrees, testNames: testNames.map(toNames(0)), test: testTrees.map(toTree) };
}

/** Only what the output says: universal features, in the order of their names. */
export function ownFeatures(feats, attributes) {
  const f = featuresOf(feats),
    own = attributes
      .filter(([n]) => f[n])
      .map(([n]) => `${n}=${f[n]}`)
      .sort();
  return own.length ? own.join("|") : "_";
}

// HDT's lemma of a compound is its head: not ours.
const editFor = (language, w, domain) =>
  w.lemma === "_" || (language === "de" && domain === 1 && w.upos === "NOUN") ? null : engine.editOf(w.form, w.lemma);

const column = (n, value = -1) => new Int32Array(n).fill(value);

function blank(forms, domain, labels) {
  const n = forms.length;
  return {
    forms,
    length: n,
    domain,
    nameDomain: 0,
    upos: column(n),
    xpos: column(n),
    attributes: labels.attributes.map(() => column(n)),
    edit: column(n),
    head: column(n),
    deprel: column(n),
    name: column(n),
    lemma: column(n),
  };
}

function treeSample(language, labels) {
  return (s) => {
    const out = blank(
      s.map((w) => w.form),
      s.domain,
      labels,
    );
    s.forEach((w, i) => {
      out.upos[i] = labels.upos.indexOf(w.upos);
      out.xpos[i] = labels.xpos.indexOf(w.xpos);
      out.head[i] = w.head;
      out.deprel[i] = labels.deprels.indexOf(w.deprel);
      out.edit[i] = labels.edits.indexOf(editFor(language, w, s.domain) ?? "");
      const f = featuresOf(w.feats);
      labels.attributes.forEach(([name, values], a) => {
        out.attributes[a][i] = attributeClass(language, s.domain, w, name, values, f[name]);
      });
    });
    return out;
  };
}

/** HDT leaves out what it does not know and says more of prepositions; both would blur the main treebank's usage. */
function attributeClass(language, domain, w, name, values, value) {
  if (language !== "de" || domain === 0) return values.indexOf(value ?? "_");
  if (UNINFLECTED.has(w.upos)) return 0;
  if (value === undefined) return VERBAL.has(name) ? 0 : -1;
  return values.indexOf(value);
}

function nameSample(labels, nameDomain) {
  return (s) => {
    const out = blank(
      s.map((t) => t[0]),
      0,
      labels,
    );
    out.nameDomain = nameDomain;
    s.forEach((t, i) => {
      out.name[i] = labels.names.indexOf(t[1]);
    });
    return out;
  };
}

/** How often each form has each part of speech. */
function usage(trees) {
  const seen = new Map();
  for (const s of trees)
    for (const w of s) {
      const m = seen.get(w.form.toLowerCase()) ?? seen.set(w.form.toLowerCase(), {}).get(w.form.toLowerCase());
      m[w.upos] = (m[w.upos] ?? 0) + 1;
    }
  return (form) => {
    const m = seen.get(form.toLowerCase());
    return m && Object.entries(m).sort((a, b) => b[1] - a[1])[0][0];
  };
}

const UNIMORPH = {
  Case: { NOM: "Nom", ACC: "Acc", DAT: "Dat", GEN: "Gen" },
  Gender: { MASC: "Masc", FEM: "Fem", NEUT: "Neut" },
  Number: { SG: "Sing", PL: "Plur" },
  Person: { 1: "1", 2: "2", 3: "3" },
  Mood: { IND: "Ind", SBJV: "Sub", IMP: "Imp" },
  Tense: { PST: "Past", PRS: "Pres" },
  VerbForm: { FIN: "Fin", NFIN: "Inf", "V.PTCP": "Part" },
};
const PARTS = {
  N: "NOUN",
  PROPN: "PROPN",
  V: "VERB",
  ADJ: "ADJ",
  ADV: "ADV",
  ADP: "ADP",
  NUM: "NUM",
  DET: "DET",
  PRO: "PRON",
  CONJ: "CONJ",
  PART: "PART",
};
const AUXILIARY = new Set("sein haben werden können müssen sollen dürfen wollen mögen".split(" "));

/** Its part of speech counts where the treebanks do not use the form otherwise (adverbs and adjectives differ by version). */
function morphSample(labels, usual) {
  const index = new Map(labels.attributes.map(([n], a) => [n, a]));
  return (s) => {
    const out = blank(
      s.map((w) => w[0]),
      2,
      labels,
    );
    s.forEach(([form, lemma, tags], i) => {
      const set = new Set(tags.split(";")),
        seen = usual(form);
      let upos = set.has("PROPN") ? "PROPN" : set.has("ADJ") ? "ADJ" : PARTS[[...set].find((t) => PARTS[t])];
      if (tags === "_") upos = /[\p{L}\p{N}]/u.test(form) ? undefined : "PUNCT";
      else if (set.has("V.PTCP") && !set.has("ADJ")) upos = "VERB";
      if (upos === "VERB" && AUXILIARY.has(lemma)) upos = undefined;
      if (upos === "CONJ") upos = seen === "CCONJ" || seen === "SCONJ" ? seen : undefined;
      if (seen && upos && seen !== upos && !["NOUN", "PROPN", "VERB"].includes(upos)) upos = undefined;
      out.upos[i] = upos ? labels.upos.indexOf(upos) : -1;
      for (const [name, values] of Object.entries(UNIMORPH)) {
        const a = index.get(name),
          value = Object.keys(values).find((v) => set.has(v));
        if (a === undefined) continue;
        if (value) out.attributes[a][i] = labels.attributes[a][1].indexOf(values[value]);
        else if (upos && (UNINFLECTED.has(upos) || (VERBAL.has(name) && upos !== "VERB" && upos !== "ADJ")))
          out.attributes[a][i] = 0;
      }
      if (upos && upos !== "PROPN") out.edit[i] = labels.edits.indexOf(engine.editOf(form, lemma));
    });
    return out;
  };
}
