/** What a page says of itself in JSON-LD (schema.org), as plain strings; null and empty where it says nothing. */
export interface StructuredData {
  readonly headline: string | null;
  readonly description: string | null;
  readonly authors: readonly string[];
  readonly published: string | null;
  readonly publisher: string | null;
  readonly language: string | null;
  readonly url: string | null;
  readonly body: string | null;
}

type Item = Readonly<Record<string, unknown>>;
const ARTICLE = /(?:article|posting|report|review)$/i;
const MAX_ITEMS = 2_000;

/** Reads the scripts; broken ones are passed over. The first item that is an article counts. */
export function readStructured(scripts: readonly string[]): StructuredData {
  const items: Item[] = [];
  for (const script of scripts) collect(parsed(script), items);
  const byId = new Map<string, Item>();
  for (const item of items)
    if (typeof item["@id"] === "string" && Object.keys(item).length > 1) byId.set(item["@id"], item);
  const article = items.find((item) => typesOf(item).some((type) => ARTICLE.test(type))) ?? {};
  return {
    headline: first(textsOf(article.headline)) ?? first(textsOf(article.name)),
    description: first(textsOf(article.description)),
    authors: namesOf(article.author ?? article.creator, byId),
    published: first(textsOf(article.datePublished)) ?? first(textsOf(article.dateCreated)),
    publisher: first(namesOf(article.publisher, byId)),
    language: first(textsOf(article.inLanguage)),
    url: first(textsOf(article.url)) ?? idOf(article.mainEntityOfPage),
    body: first(textsOf(article.articleBody)),
  };
}

/** Pages break JSON with line breaks in strings and wrap it in comments; both are forgiven. */
function parsed(script: string): unknown {
  const start = script.search(/[[{]/);
  const end = Math.max(script.lastIndexOf("}"), script.lastIndexOf("]")) + 1;
  const inner = start < 0 ? "" : script.slice(script.startsWith("[CDATA[", start) ? start + 7 : start, end);
  const unwrapped = inner.slice(0, inner.lastIndexOf("}") + 1);
  for (const attempt of [inner, unwrapped, unwrapped.replace(/\s/g, " ")]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // The next attempt, or nothing: broken metadata must not cost the article.
    }
  }
  return null;
}

/** All objects of the tree in their order, those of `@graph` and nested ones too; breadth first, without recursion. */
function collect(value: unknown, items: Item[]): void {
  const queue: unknown[] = [value];
  for (let i = 0; i < queue.length && items.length < MAX_ITEMS; i++) {
    const next = queue[i];
    if (Array.isArray(next)) queue.push(...next.slice(0, MAX_ITEMS));
    else if (isItem(next)) {
      items.push(next);
      queue.push(
        ...Object.values(next)
          .filter((v) => typeof v === "object")
          .slice(0, MAX_ITEMS),
      );
    }
  }
}

function isItem(value: unknown): value is Item {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function typesOf(item: Item): readonly string[] {
  return textsOf(item["@type"]);
}

function textsOf(value: unknown): readonly string[] {
  if (typeof value === "string") return value.trim() ? [value] : [];
  if (Array.isArray(value)) return value.slice(0, 100).flatMap((v) => (typeof v === "string" ? textsOf(v) : []));
  if (isItem(value) && typeof value["@value"] === "string") return [value["@value"]];
  return [];
}

function namesOf(value: unknown, byId: ReadonlyMap<string, Item>): readonly string[] {
  const values = Array.isArray(value) ? value.slice(0, 100) : [value];
  return values.flatMap((v) => {
    if (!isItem(v)) return textsOf(v);
    if (v.name !== undefined) return textsOf(v.name);
    const other = typeof v["@id"] === "string" ? byId.get(v["@id"]) : undefined;
    return textsOf(other?.name);
  });
}

function idOf(value: unknown): string | null {
  if (typeof value === "string") return value;
  return isItem(value) && typeof value["@id"] === "string" ? value["@id"] : null;
}

function first(texts: readonly string[]): string | null {
  return texts[0] ?? null;
}
