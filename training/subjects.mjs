// Learns what tells the subject of a reporting verb from the project's own corpus: `node training/subjects.mjs` after a build.
// Writes src/reading/statements/subject-weights.txt. A linear model over the candidates of each verb (softmax), both languages
// together; the same corpus and models give the same weights. See models/subjects.md.
import { readFileSync, writeFileSync } from "node:fs";
import { readPart } from "../corpus/check.mjs";
import { loadLanguage } from "../dist/language/index.js";
import { compileGrammar } from "../dist/reading/grammar.js";
import { modelOf } from "../dist/reading/models.js";
import { PIPELINE } from "../dist/reading/pipeline.js";
import { subjectCandidates } from "../dist/reading/statements/candidates.js";
import { findFrames } from "../dist/reading/statements/frames.js";
import { layOut } from "../dist/reading/statements/pieces.js";
import { pairQuotations } from "../dist/reading/statements/quotations.js";
import { toldSubject } from "../dist/reading/statements/subjects.js";
import { frameWords } from "../dist/reading/statements/words.js";

const PASSES = 30;
const RATE = 0.2;
const DECAY = 3e-3;
const target = new URL("../src/reading/statements/subject-weights.txt", import.meta.url);
const models = async (code) => new Uint8Array(readFileSync(new URL(`../models/${code}.bin`, import.meta.url)));

const articles = readPart(new URL("../corpus/train", import.meta.url).pathname);
const examples = [];
for (const code of ["de", "en"]) {
  const language = await loadLanguage(code);
  const grammar = compileGrammar(language);
  const model = await modelOf(models, code);
  for (const { text, reading } of articles.filter(({ reading }) => reading.article.language === code)) {
    const layers = PIPELINE.run({ text, title: null, given: null, stated: null, language, grammar, model });
    examples.push(...examplesIn(layers, reading.statements));
  }
}
const weights = learn(examples);
const right = examples.filter((candidates) => best(candidates, weights).right).length;
console.log(`${examples.length} verbs, ${((100 * right) / examples.length).toFixed(1)} % of their subjects found`);
const lines = [...weights].map(([feature, weight]) => `${feature}\t${weight.toFixed(2)}`).sort();
writeFileSync(
  target,
  `# sorted Weights of subject candidates: feature, weight. Made by training/subjects.mjs.\n${lines.join("\n")}\n`,
);

/** For each frame with a verb that is the cue of an annotated statement: its candidates, and which of them are the speaker. */
function examplesIn(layers, statements) {
  const { tokens, lowers, language, mentions, columns, sentences, blocks } = layers;
  const words = frameWords(tokens, lowers, language, mentions, columns);
  const quotations = pairQuotations(tokens, blocks).filter(({ depth }) => depth === 0);
  const found = [];
  const seen = new Set();
  const overlaps = (spans, from, to) => spans.some(([a, b]) => a < tokens.end[to - 1] && tokens.start[from] < b);
  let next = 0;
  for (const sentence of sentences) {
    while (next < quotations.length && quotations[next].to <= sentence.from) next++;
    const layout = layOut(words, sentence, quotations, next);
    for (const { verb, own } of findFrames(words, layout)) {
      if (verb === null || verb.passive || verb.entry.located || seen.has(verb.main)) continue;
      const cued = statements.find(
        ({ cue, speaker }) => speaker?.spans.length > 0 && overlaps(cue, verb.main, verb.main + 1),
      );
      if (cued === undefined) continue;
      seen.add(verb.main);
      const told = toldSubject(words, layout, own, verb);
      const candidates = subjectCandidates(words, layout, verb, told).map(({ phrase, features }) => ({
        features,
        right: phrase !== null && overlaps(cued.speaker.spans, phrase.from, phrase.to),
      }));
      if (candidates.some(({ right }) => right)) found.push(candidates);
    }
  }
  return found;
}

function learn(examples) {
  const weights = new Map();
  const at = (feature) => weights.get(feature) ?? 0;
  for (let pass = 0; pass < PASSES; pass++) {
    const rate = RATE / (1 + pass * 0.3);
    for (const candidates of examples) {
      const odds = candidates.map(({ features }) => Math.exp(features.reduce((sum, feature) => sum + at(feature), 0)));
      const all = odds.reduce((sum, x) => sum + x, 0);
      const good = odds.reduce((sum, x, i) => sum + (candidates[i].right ? x : 0), 0);
      candidates.forEach(({ features, right }, i) => {
        const step = (right ? odds[i] / good : 0) - odds[i] / all;
        for (const feature of features) weights.set(feature, at(feature) + rate * (step - DECAY * at(feature)));
      });
    }
  }
  return weights;
}

function best(candidates, weights) {
  const score = ({ features }) => features.reduce((sum, feature) => sum + (weights.get(feature) ?? 0), 0);
  return candidates.reduce((a, b) => (score(b) > score(a) ? b : a));
}
