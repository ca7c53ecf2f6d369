import { lowerForms, type Tokens } from "../../text/index.ts";
import type { Columns } from "../columns.ts";
import type { Language } from "../language.ts";
import type { VerbForm } from "../lexicon/verb-form.ts";
import { repairTrees } from "./repair.ts";
import { Feature, Relation, type Syntax } from "./syntax.ts";

const NO_FORMS: readonly VerbForm[] = [];

/** Reads the columns of a text for clauses and phrases. Linear time. */
export function readSyntax(
  tokens: Tokens,
  columns: Columns,
  language: Pick<Language, "clauses" | "complexes" | "verbs">,
  lowers: readonly string[] = lowerForms(tokens),
): Syntax {
  const { clauses: tables, complexes } = language;
  const classes = Int32Array.from(lowers, (lower) => tables.words.get(lower) ?? 0);
  const features = Int32Array.from(columns.feats.values, featureBits);
  const roles = Uint8Array.from(columns.lemma.values, (lemma) => complexes.roles.get(lemma) ?? 0);
  const relations = Uint8Array.from(columns.deprel.values, relationOf);
  const form = (token: number) => tokens.form[token] as number;
  const value = ({ codes, values }: Columns["lemma"]) => {
    return (token: number) => values[codes[token] as number] as string;
  };
  const syntax = {
    tokens,
    columns,
    tables,
    complexes,
    head: columns.head.slice(),
    relation: Uint8Array.from(columns.deprel.codes, (code) => relations[code] as number),
    firstChild: new Int32Array(tokens.length),
    nextSibling: new Int32Array(tokens.length),
    lower: (token: number) => lowers[form(token)] as string,
    lemma: value(columns.lemma),
    upos: value(columns.upos),
    deprel: value(columns.deprel),
    features: (token: number) => features[columns.feats.codes[token] as number] as number,
    classes: (token: number) => classes[form(token)] as number,
    roles: (token: number) => roles[columns.lemma.codes[token] as number] as number,
    verbForms: (token: number) => language.verbs.get(lowers[form(token)] as string) ?? NO_FORMS,
  };
  repairTrees(syntax);
  return syntax;
}

function relationOf(deprel: string): number {
  if (deprel === "compound:prt") return Relation.particle;
  const colon = deprel.indexOf(":");
  const base = colon < 0 ? deprel : deprel.slice(0, colon);
  return Relation[base as keyof typeof Relation] ?? Relation.other;
}

const BITS: Readonly<Record<string, number>> = {
  "VerbForm=Fin": Feature.finite,
  "VerbForm=Inf": Feature.infinitive,
  "VerbForm=Part": Feature.participle,
  "VerbForm=Ger": Feature.gerund,
  "Mood=Ind": Feature.indicative,
  "Mood=Sub": Feature.subjunctive,
  "Mood=Imp": Feature.imperative,
  "Tense=Pres": Feature.present,
  "Tense=Past": Feature.past,
  "Person=1": Feature.first,
  "Person=2": Feature.second,
  "Person=3": Feature.third,
  "Number=Sing": Feature.singular,
  "Number=Plur": Feature.plural,
  "Case=Nom": Feature.nominative,
  "Case=Acc": Feature.accusative,
  "Case=Dat": Feature.dative,
  "Case=Gen": Feature.genitive,
  "PronType=Rel": Feature.relative,
  "PronType=Dem,Rel": Feature.relative,
  "PronType=Int": Feature.interrogative,
  "PronType=Int,Rel": Feature.interrogative,
  "Gender=Masc": Feature.masculine,
  "Gender=Fem": Feature.feminine,
  "Gender=Neut": Feature.neuter,
};

function featureBits(feats: string): number {
  return feats.split("|").reduce((bits, feature) => bits | (BITS[feature] ?? 0), 0);
}
