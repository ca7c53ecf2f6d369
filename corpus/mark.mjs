// The mark-up of corpus/source/*/*.mark: text with spans in brackets and one record for each annotation. See README.md.
import { readBody, readHead } from "./mark-text.mjs";

/** Reads one source. Returns { text, reading }; offsets are UTF-16 code units. Throws an Error that names what is wrong. */
export function parseMark(source) {
  const cut = source.indexOf("\n\n");
  const { article, actors } = readHead(source.slice(0, cut).split("\n"));
  const body = readBody(source.slice(cut).trim());
  checkLabels(body);
  const statements = statementsOf(body);
  const reading = {
    article: { ...article, parts: body.parts },
    sentences: body.sentences,
    actors: actors.map((actor) => ({ ...actor, mentions: body.mentions.get(actor.id) ?? [] })),
    statements: statements.map(({ pieces, ...statement }) => statement),
    events: eventsOf(body, statements),
    exchanges: exchangesOf(body, statements),
  };
  return { text: body.text, reading };
}

export const TYPES = ["Direct", "Indirect", "Reported", "FreeIndirect", "IndirectFreeIndirect"];
export const MEDIA = ["Speech", "Writing", "Thought", "SW", "ST", "TW", "none"];
export const LEVELS = [
  "asserted",
  "consensus",
  "likely",
  "possible",
  "unlikely",
  "doubtful",
  "hearsay",
  "denied",
  "silent",
];
export const STATUSES = ["occurred", "ongoing", "future", "hypothetical", "negated", "historical"];
export const STAGES = ["sought", "offered", "announced", "agreed", "delivered", "used", "refused", "denied"];

/** Throws where a label in the text has no record: what is marked is to be told. */
function checkLabels({ records, marks, goods }) {
  const heads = new Set(records.map(([head]) => head));
  const recordOf = (letter, number) => {
    if ("qpcfak".includes(letter)) return [number];
    return "evh".includes(letter) ? [`e${number}`, `x${number}`] : [`x${number}`];
  };
  const labels = [...marks.keys(), ...goods.map(({ id }) => id)];
  const lost = labels.find((label) => !recordOf(label[0], label.slice(1)).some((head) => heads.has(head)));
  if (lost) throw new Error(`${lost} has no record`);
}

/** Statements in the order of their text; a nested Direct without roles of its own takes those of the statement around it. */
function statementsOf(body) {
  const spans = (letter, number) => body.marks.get(`${letter}${number}`) ?? [];
  const rows = body.records
    .filter(([head]) => /^\d+$/.test(head))
    .map(([number, ...words]) => {
      const row = { number, type: null, medium: null, level: null, low: null, high: null, as: null, via: [], from: [] };
      for (let i = 0; i < words.length; i++) {
        const word = words[i];
        const band = /^(\d+)-(\d+)$/.exec(word);
        if (TYPES.includes(word)) row.type = word;
        else if (MEDIA.includes(word)) row.medium = word;
        else if (LEVELS.includes(word)) row.level = word;
        else if (band) [row.low, row.high] = [Number(band[1]), Number(band[2])];
        else if (word === "as") row.as = words[++i];
        else if (word === "via" || word === "from") row[word] = words[++i].split(",");
        else throw new Error(`statement ${number}: ${word}`);
      }
      row.content = spans("q", number);
      if (!row.type || row.content.length === 0) throw new Error(`statement ${number}: no type or no content`);
      return row;
    });
  const done = new Map();
  const finish = (row) => {
    if (done.has(row.number)) return done.get(row.number);
    const outer = rows
      .filter((other) => other !== row && covers(other.content, row.content))
      .sort((a, b) => size(a) - size(b))[0];
    const around = outer && finish(outer);
    const own = ["p", "c", "f"].some((letter) => spans(letter, row.number).length > 0);
    const like = row.as
      ? finish(rows.find((r) => r.number === row.as) ?? fail(`${row.number} as ${row.as}`))
      : own
        ? null
        : around;
    const statement = { id: `s${row.number}`, ...shaped(row, body, like, around, outer) };
    done.set(row.number, statement);
    return statement;
  };
  return rows
    .map(finish)
    .sort((a, b) => a.content[0][0] - b.content[0][0] || b.content.at(-1)[1] - a.content.at(-1)[1]);
}

const size = ({ content }) => content.reduce((sum, [start, end]) => sum + end - start, 0);
const covers = (outer, inner) =>
  size({ content: outer }) > size({ content: inner }) &&
  inner.every(([s, e]) => outer.some(([from, to]) => from <= s && e <= to));
const fail = (message) => {
  throw new Error(message);
};

function shaped(row, body, like, around, outer) {
  const spans = (letter) => body.marks.get(`${letter}${row.number}`) ?? [];
  const direct = row.type === "Direct";
  const own = (letter, field) => (spans(letter).length ? spans(letter) : direct && like ? like.pieces[field] : []);
  const voice = (letter) =>
    spans(letter).length ? { spans: spans(letter), actor: actorIn(spans(letter), body.mentions) } : null;
  const speaker = voice("p") ?? like?.speaker ?? null;
  const inherits = direct && around && outer && row.level === null;
  const cues = spans("k").map(([start, end]) => ({ start, end }));
  const cue = own("c", "cue");
  const frame = own("f", "frame");
  return {
    type: row.type,
    medium: row.medium ?? like?.medium ?? around?.medium ?? fail(`${row.number}: no medium`),
    content: row.content,
    speaker,
    cue,
    frame,
    addressee: voice("a") ?? (direct ? (like?.addressee ?? null) : null),
    within: around?.id ?? null,
    chain: !voice("p") && like ? like.chain : [...row.via, ...(speaker?.actor ? [speaker.actor] : []), ...row.from],
    certainty: inherits ? around.certainty : { level: row.level ?? "asserted", low: row.low, high: row.high, cues },
    pieces: { cue, frame },
  };
}

/** The actor of the first and longest mention inside of the spans. */
function actorIn(spans, mentions) {
  const inside = [...mentions].flatMap(([id, all]) =>
    all.filter((m) => spans.some(([s, e]) => s <= m.start && m.end <= e)).map((m) => ({ ...m, id })),
  );
  return inside.sort((a, b) => a.start - b.start || b.end - a.end)[0]?.id ?? null;
}

const PLOVER =
  "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT".split(
    " ",
  );

/** Events: `e1 ROOT source > target status [level] [by 1,2 | by -]`. */
function eventsOf(body, statements) {
  return body.records
    .filter(([head]) => /^e\d+$/.test(head))
    .map(([id, type, source, arrow, target, status, ...rest]) => {
      if (!PLOVER.includes(type) || arrow !== ">" || !STATUSES.includes(status))
        throw new Error(`event ${id}: ${type} ${status}`);
      const number = id.slice(1);
      const trigger = body.marks.get(id) ?? fail(`${id}: no trigger`);
      return {
        id,
        type,
        status,
        source: list(source),
        target: list(target),
        evidence: body.marks.get(`v${number}`) ?? sentencesAt(body, trigger),
        trigger,
        ...said(rest, trigger, body.marks.get(`h${number}`), statements, id),
      };
    });
}

/** Exchanges: `x1 giver > receiver stage status [level] [by …] [for x2]`. */
function exchangesOf(body, statements) {
  return body.records
    .filter(([head]) => /^x\d+$/.test(head))
    .map(([id, giver, arrow, receiver, stage, status, ...rest]) => {
      if (arrow !== ">" || !STAGES.includes(stage) || !STATUSES.includes(status))
        throw new Error(`exchange ${id}: ${stage} ${status}`);
      const number = id.slice(1);
      const of = (letter) => body.marks.get(`${letter}${number}`)?.map(([s, e]) => body.text.slice(s, e)) ?? [];
      const goods = body.goods
        .filter((g) => g.id === id)
        .map((g, i) => ({
          kind: g.kind,
          words: g.words,
          span: g.span,
          quantity: of("n")[i] ?? null,
          unit: of("u")[i] ?? null,
        }));
      if (goods.length === 0) throw new Error(`${id}: no goods`);
      const back = rest.indexOf("for");
      const spans = goods.map((g) => g.span);
      return {
        id,
        giver: list(giver),
        receiver: list(receiver),
        goods,
        inReturnFor: back < 0 ? [] : list(rest[back + 1]),
        stage,
        status,
        evidence: body.marks.get(`w${number}`) ?? sentencesAt(body, spans),
        ...said(
          rest.filter((_, i) => back < 0 || (i !== back && i !== back + 1)),
          spans,
          body.marks.get(`h${number}`),
          statements,
          id,
        ),
      };
    });
}

const list = (words) => (words === "-" ? [] : words.split(","));

function sentencesAt(body, spans) {
  return body.sentences
    .filter((s) => spans.some(([start, end]) => start < s.end && s.start < end))
    .map((s) => [s.start, s.end]);
}

/** What contains it, and how sure: the statements around the words (not Reported: that tells of the act itself), and the certainty of the innermost. */
function said(words, spans, hedges, statements, id) {
  const by = words.indexOf("by");
  const level = words.find((word) => LEVELS.includes(word)) ?? null;
  const strange = words.find((word, i) => word !== "by" && !(by >= 0 && i === by + 1) && !LEVELS.includes(word));
  if (strange) throw new Error(`${id}: ${strange}`);
  const around =
    by >= 0
      ? list(words[by + 1]).map((n) => statements.find((s) => s.id === `s${n}`) ?? fail(`${id} by ${n}`))
      : statements.filter(
          (s) => s.type !== "Reported" && spans.every(([a, b]) => s.content.some(([x, y]) => x <= a && b <= y)),
        );
  const inner = [...around].sort((a, b) => size(a) - size(b))[0];
  const cues = (hedges ?? []).map(([start, end]) => ({ start, end }));
  const certainty = level
    ? { level, low: null, high: null, cues }
    : (inner?.certainty ?? { level: "asserted", low: null, high: null, cues: [] });
  return { saidBy: around.map((s) => s.id), certainty };
}
