// The German news articles of ../shared/data/quotes-de, as archives are filled with for measuring.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const NEWS = fileURLToPath(new URL("../../shared/data/quotes-de", import.meta.url));

export function hasNews() {
  return existsSync(NEWS);
}

/** All of them, with the day that their names tell. */
export function newsArticles() {
  return ["dev", "train"].flatMap((part) =>
    readdirSync(join(NEWS, part))
      .filter((file) => file.endsWith(".json"))
      .sort()
      .map((file) => {
        const { documentName, originalText } = JSON.parse(readFileSync(join(NEWS, part, file), "utf8"));
        const published = /\(((?:19|20)\d\d-\d\d-\d\d)\)/.exec(documentName)?.[1];
        return { id: `${part}-${file}`, text: originalText, ...(published && { published }) };
      }),
  );
}

/** The same article at another address in another year. */
export function copyOf({ id, text, published }, k) {
  const year = published && Number(published.slice(0, 4)) + k;
  const url = `https://news-${k}.example/${id}`;
  return { id: `${k}-${id}`, url, text, ...(published && { published: `${year}-${published.slice(5, 7)}-01` }) };
}

/** Writes articles as the command line takes them, one a line; gives the path. */
export function linesFile(path, articles) {
  writeFileSync(path, articles.map((article) => JSON.stringify(article)).join("\n"));
  return path;
}
