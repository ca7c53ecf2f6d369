/**
 * The stack of open elements: which end tags HTML adds by itself, and which it passes over. After the tree
 * construction of the HTML standard (13.2.6), without its adoption agency: a formatting end tag that would have to
 * cross a block is passed over.
 */

/** What a start tag closes, and where the search for it stops. */
const CLOSES: ReadonlyMap<string, { readonly names: readonly string[]; readonly within: ReadonlySet<string> }> =
  new Map(
    [
      [["li"], ["li"], ["ul", "ol", "menu"]],
      [["dt", "dd"], ["dt", "dd"], ["dl"]],
      [["tr"], ["tr"], ["table"]],
      [["tbody", "thead", "tfoot"], ["tbody", "thead", "tfoot"], ["table"]],
      [
        ["td", "th"],
        ["td", "th"],
        ["tr", "table"],
      ],
      [["option", "optgroup"], ["option"], ["select"]],
    ].flatMap(([starts, names, within]) =>
      starts!.map((start) => [start, { names: names!, within: new Set(within!) }] as const),
    ),
  );
const BLOCKS = new Set(
  (
    "address article aside blockquote center details dialog dir div dl dd dt fieldset figcaption figure footer form " +
    "h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre search section summary table tbody td tfoot th " +
    "thead tr ul"
  ).split(" "),
);
const BARRIERS = new Set(["td", "th", "caption", "table"]);
const OF_TABLES = new Set(["table", "tbody", "thead", "tfoot", "tr", "td", "th", "caption"]);

/** Deeper elements lose their tags and keep their text; pages made by people stay under 60. */
const MAX_DEPTH = 70;

export interface OpenElements {
  /** Ends what the start of such an element ends. */
  beforeStart(name: string): void;
  start(name: string, written: string): void;
  close(name: string): void;
  closeAll(): void;
}

/** Writes start and end tags to `out`, so that they nest. */
export function openElements(out: string[]): OpenElements {
  const stack: string[] = [];
  const unwritten = new Map<string, number>();

  /** Where a tag goes unwritten, words must not grow together. */
  const gap = (): void => {
    if (out.at(-1) !== " ") out.push(" ");
  };

  const popTo = (size: number): void => {
    while (stack.length > size) out.push(`</${stack.pop()}>`);
  };

  /** Ends the innermost of these elements, unless one of `within` stands between. */
  const end = (names: readonly string[], stops: (name: string) => boolean): void => {
    for (let i = stack.length - 1; i >= 0; i--) {
      const name = stack[i]!;
      if (names.includes(name)) popTo(i);
      if (names.includes(name) || stops(name)) return;
    }
  };

  const beforeStart = (name: string): void => {
    if (BLOCKS.has(name)) end(["p"], (open) => open !== "p" && BLOCKS.has(open));
    const closes = CLOSES.get(name);
    if (closes) end(closes.names, (open) => closes.within.has(open));
    else if (/^h[1-6]$/.test(name) && /^h[1-6]$/.test(stack.at(-1) ?? "")) popTo(stack.length - 1);
    else if (name === "a") end(["a"], (open) => BLOCKS.has(open));
  };

  return {
    beforeStart,
    start(name, written) {
      beforeStart(name);
      if (stack.length >= MAX_DEPTH) {
        unwritten.set(name, (unwritten.get(name) ?? 0) + 1);
        gap();
        return;
      }
      stack.push(name);
      out.push(written);
    },
    close(name) {
      const pending = unwritten.get(name) ?? 0;
      if (pending > 0) {
        unwritten.set(name, pending - 1);
        gap();
      } else if (OF_TABLES.has(name)) end([name], (open) => open === "table");
      else if (BLOCKS.has(name)) end([name], (open) => BARRIERS.has(open));
      else end([name], (open) => BLOCKS.has(open));
    },
    closeAll() {
      popTo(0);
    },
  };
}
