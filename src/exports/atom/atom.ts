import { escaped } from "../xml.ts";

/** A feed as Atom has it. Names are IRIs that never change; times are ISO 8601. */
export interface AtomFeed {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  /** Where the feed itself stands. */
  readonly self: string;
  readonly updated: string;
  readonly entries: readonly AtomEntry[];
}

export interface AtomEntry {
  readonly id: string;
  readonly title: string;
  readonly updated: string;
  readonly author: string;
  /** Where the page shows it. */
  readonly reader: string;
  /** Where the articles stand on the web. */
  readonly related: readonly string[];
  readonly categories: readonly string[];
  readonly quotes: readonly AtomQuote[];
}

/** Words, and a line about where they stand. */
export interface AtomQuote {
  readonly words: string;
  readonly about: string;
}

const XHTML = "http://www.w3.org/1999/xhtml";

/** The feed as a document (RFC 4287). Words of articles become text, never mark-up. */
export function atom({ id, title, subtitle, self, updated, entries }: AtomFeed): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<id>${escaped(id)}</id>
<title>${escaped(title)}</title>
<subtitle>${escaped(subtitle)}</subtitle>
<link rel="self" type="application/atom+xml" href="${escaped(self)}"/>
<updated>${updated}</updated>
<author><name>Lagebild</name></author>
<generator>Lagebild</generator>
${entries.map(entryOf).join("")}</feed>
`;
}

function entryOf({ id, title, updated, author, reader, related, categories, quotes }: AtomEntry): string {
  const links = related.map((href) => `<link rel="related" href="${escaped(href)}"/>\n`);
  const terms = categories.map((term) => `<category term="${escaped(term)}"/>\n`);
  const shown = quotes.map(
    ({ words, about }) => `<blockquote><p>${escaped(words)}</p></blockquote><p>${escaped(about)}</p>`,
  );
  return `<entry>
<id>${escaped(id)}</id>
<title>${escaped(title)}</title>
<published>${updated}</published>
<updated>${updated}</updated>
<author><name>${escaped(author)}</name></author>
<link rel="alternate" type="text/html" href="${escaped(reader)}"/>
${links.join("")}${terms.join("")}<content type="xhtml"><div xmlns="${XHTML}">${shown.join("")}</div></content>
</entry>
`;
}
