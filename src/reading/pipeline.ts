import { findParts } from "../article/index.ts";
import {
  analyse,
  findClauses,
  learnedNames,
  mendNames,
  readSyntax,
  splitSentences,
  tokenise,
  withFirms,
} from "../language/index.ts";
import { lowerForms } from "../text/index.ts";
import { findActors } from "./actors/actors.ts";
import { mentionIndex } from "./actors/mention-index.ts";
import { findHedges } from "./certainty/certainty.ts";
import { entityOf, joinEntities } from "./entities.ts";
import { findEvents } from "./events/events.ts";
import { withoutPremises } from "./events/premises.ts";
import { voicesOf } from "./events/voices.ts";
import { findExchanges } from "./exchanges/exchanges.ts";
import { speakersOf } from "./exchanges/speakers.ts";
import { wordsOf } from "./rules/clauses.ts";
import { pipelineFrom, stage } from "./stage.ts";
import { linkStatements } from "./statements/link.ts";
import { findStatements } from "./statements/statements.ts";
import { frameWords } from "./statements/words.ts";
import { publicationDay } from "./times/dateline.ts";
import { findTimes } from "./times/times.ts";

const parts = stage({
  name: "parts",
  needs: ["text", "title", "given"],
  gives: ["parts", "blocks"],
  run: ({ text, title, given }) => {
    const found = given ?? findParts(text, title);
    return { parts: found, blocks: found.filter(({ kind }) => kind !== "furniture" && kind !== "credit") };
  },
});

const tokens = stage({
  name: "tokens",
  needs: ["text", "language"],
  gives: ["tokens", "lowers"],
  run: ({ text, language }) => {
    const columns = tokenise(text, language.tokens);
    return { tokens: columns, lowers: lowerForms(columns) };
  },
});

const dateline = stage({
  name: "dateline",
  needs: ["text", "tokens", "parts", "stated", "language", "grammar"],
  gives: ["published"],
  run: ({ text, tokens, parts, stated, language, grammar }) => ({
    published: stated ?? publicationDay({ text, tokens, parts, tables: language.sentences, grammar: grammar.times }),
  }),
});

const sentences = stage({
  name: "sentences",
  needs: ["text", "tokens", "blocks", "language"],
  gives: ["sentences"],
  run: ({ text, tokens, blocks, language }) => ({
    sentences: splitSentences(text, tokens, blocks, language.sentences),
  }),
});

const syntax = stage({
  name: "syntax",
  needs: ["tokens", "sentences", "model"],
  gives: ["columns"],
  run: ({ tokens, sentences, model }) => ({ columns: analyse(model, tokens, sentences) }),
});

const clauses = stage({
  name: "clauses",
  needs: ["tokens", "lowers", "sentences", "columns", "language"],
  gives: ["syntax", "clauses"],
  run: ({ tokens, lowers, sentences, columns, language }) => {
    const syntax = readSyntax(tokens, columns, language, lowers);
    return { syntax, clauses: findClauses(syntax, sentences) };
  },
});

const actors = stage({
  name: "actors",
  needs: ["text", "tokens", "sentences", "parts", "language", "published", "columns"],
  gives: ["actors", "entities", "mentions"],
  run: ({ columns, ...layers }) => {
    const { tokens, language } = layers;
    const told = withFirms(learnedNames(tokens, columns), tokens, columns, language.names);
    const learned = mendNames(told, tokens, language.names);
    const { actors, names } = findActors({ ...layers, feats: columns.feats, learned });
    const joined = mendNames(joinEntities(names, learned), tokens, language.names);
    return { actors, entities: joined.map(entityOf), mentions: mentionIndex(actors) };
  },
});

const hedges = stage({
  name: "hedges",
  needs: ["tokens", "lowers", "sentences", "grammar"],
  gives: ["hedges"],
  run: ({ tokens, lowers, sentences, grammar }) => ({
    hedges: findHedges(tokens, lowers, sentences, grammar.certainty),
  }),
});

const statements = stage({
  name: "statements",
  needs: ["text", "tokens", "lowers", "sentences", "blocks", "language", "mentions", "hedges", "columns"],
  gives: ["statements"],
  run: ({ text, tokens, lowers, sentences, blocks, language, mentions, hedges, columns }) => {
    const words = frameWords(tokens, lowers, language, mentions, columns);
    const found = findStatements({ text, words, sentences, blocks, hedges });
    return { statements: linkStatements(found, mentions, hedges, language.code) };
  },
});

const times = stage({
  name: "times",
  needs: ["text", "tokens", "sentences", "published", "grammar"],
  gives: ["times"],
  run: ({ text, tokens, sentences, published, grammar }) => ({
    times: findTimes({ text, tokens, sentences, anchor: published, grammar: grammar.times }),
  }),
});

const words = stage({
  name: "words",
  needs: ["tokens", "lowers", "language"],
  gives: ["words"],
  run: ({ tokens, lowers, language }) => ({ words: wordsOf(tokens, lowers, language.clauses, language.verbs) }),
});

const exchanges = stage({
  name: "exchanges",
  needs: [
    ...(["text", "syntax", "clauses", "sentences", "language", "grammar"] as const),
    ...(["mentions", "times", "statements", "hedges"] as const),
  ],
  gives: ["exchanges"],
  run: ({ grammar, statements, hedges, language, ...layers }) => ({
    exchanges: findExchanges({
      ...layers,
      ...voicesOf(statements, hedges),
      goods: language.goods,
      rules: grammar.exchanges,
      speakerAt: speakersOf(statements, layers.mentions),
    }),
  }),
});

const events = stage({
  name: "events",
  needs: [
    ...(["words", "sentences", "syntax", "clauses", "grammar", "mentions"] as const),
    ...(["times", "published", "statements", "hedges", "exchanges"] as const),
  ],
  gives: ["events"],
  run: ({ grammar, statements, hedges, mentions, ...layers }) => ({
    events: findEvents({
      ...layers,
      ...voicesOf(statements, hedges),
      mentions: withoutPremises(mentions),
      rules: grammar.events,
    }),
  }),
});

/** The stages in their order: an article's text goes in at the top, its reading comes out at the bottom. */
export const PIPELINE = pipelineFrom(["text", "title", "stated", "language", "model", "grammar", "given"])
  .add(parts)
  .add(tokens)
  .add(dateline)
  .add(sentences)
  .add(syntax)
  .add(clauses)
  .add(actors)
  .add(hedges)
  .add(statements)
  .add(times)
  .add(words)
  .add(exchanges)
  .add(events);
