// The text of a source in corpus/source, its brackets read: see README.md, "Mark-up of the sources".

/** The lines above the first blank one. Returns { article, actors }; throws where a line is neither field nor actor. */
export function readHead(lines) {
  const article = { language: null, title: null, published: null, manner: null };
  const actors = [];
  for (const line of lines) {
    const actor = /^@(\S+) (\S+) (\S+) (.+)$/.exec(line);
    const field = /^(\w+): (.+)$/.exec(line);
    if (actor) {
      const [, id, kind, code, name] = actor;
      actors.push({ id, name, kind, code: code === "-" ? null : code });
    } else if (field && field[1] in article) article[field[1]] = field[2];
    else throw new Error(`head: ${line}`);
  }
  return { article, actors };
}

const PART = { "#": "heading", "##": "subheading", "^": "teaser", "~": "furniture", "(": "caption" };
const FORM = { n: "name", r: "role", m: "metonym", d: "demonym", p: "pronoun", c: "nominal" };

/**
 * Reads the rest: one line is one sentence, a blank line ends a part, lines with "= " hold records. Returns the text, its parts
 * and sentences, mentions by actor, spans by label, goods, and the words of each record.
 */
export function readBody(source) {
  const state = {
    text: "",
    parts: [],
    sentences: [],
    mentions: new Map(),
    marks: new Map(),
    goods: [],
    records: [],
    open: [],
  };
  for (const block of source.split(/\n\n+/)) {
    const lines = block.split("\n").filter((line) => line && !line.startsWith("= "));
    for (const line of block.split("\n")) {
      if (line.startsWith("= "))
        state.records.push(
          ...line
            .slice(2)
            .split(";")
            .map((r) => r.trim().split(/\s+/)),
        );
    }
    if (lines.length === 0) continue;
    const sign = /^(##?|\^|~|\() /.exec(lines[0])?.[1];
    if (sign) lines[0] = lines[0].slice(sign.length + 1);
    if (state.text) state.text += "\n\n";
    const start = state.text.length;
    for (const [i, line] of lines.entries()) {
      if (i > 0) state.text += " ";
      const from = state.text.length;
      readLine(line, state);
      state.sentences.push({ start: from, end: state.text.length });
    }
    state.parts.push({ kind: PART[sign] ?? "paragraph", start, end: state.text.length });
  }
  if (state.open.length > 0) throw new Error(`not closed: ${state.open.map((o) => o.labels).join(" ")}`);
  return state;
}

function readLine(line, state) {
  for (let at = 0; at < line.length; at++) {
    const char = line[at];
    if (char === "{" || char === "[") {
      const space = line.indexOf(" ", at);
      state.open.push({ char, labels: line.slice(at + 1, space), start: state.text.length });
      at = space;
    } else if (char === "}" || char === "]") {
      const open = state.open.pop();
      if (open?.char !== (char === "}" ? "{" : "[")) throw new Error(`bracket ${char} in: ${line}`);
      close(open, state);
    } else state.text += char;
  }
}

function close({ char, labels, start: from }, state) {
  const end = state.text.trimEnd().length;
  const start = from + /^\s*/.exec(state.text.slice(from))[0].length;
  if (char === "[") {
    const [id, form = "n"] = labels.split(".");
    if (!FORM[form]) throw new Error(`mention ${labels}`);
    push(state.mentions, id, { start, end, form: FORM[form] });
    return;
  }
  for (const label of labels.split(",")) {
    const goods = /^x(\d+):(\S+)$/.exec(label);
    if (goods)
      state.goods.push({ id: `x${goods[1]}`, kind: goods[2], words: state.text.slice(start, end), span: [start, end] });
    else if (/^[qpcfakevhnuw]\d+$/.test(label)) push(state.marks, label, [start, end]);
    else throw new Error(`label ${label}`);
  }
}

function push(map, key, value) {
  if (!map.has(key)) map.set(key, []);
  map.get(key).push(value);
}
