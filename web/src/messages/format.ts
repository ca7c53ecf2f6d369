import { type InterfaceLanguage, useLanguage } from "./language.tsx";

const LOCALES: Record<InterfaceLanguage, string> = { de: "de-DE", en: "en-GB" };
const DAY: Intl.DateTimeFormatOptions = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" };

export interface Format {
  /** `1204` → "1,204", "1.204". */
  readonly number: (value: number) => string;
  /** An ISO day in words; anything else stays as it is: a TIMEX3 value such as `2024-W12` is none. */
  readonly day: (iso: string) => string;
  /** The language with this BCP 47 tag, by its name. */
  readonly languageName: (tag: string) => string;
  /** "a, b and c". */
  readonly list: (words: readonly string[]) => string;
}

const formats = new Map<InterfaceLanguage, Format>();

function formatOf(language: InterfaceLanguage): Format {
  const known = formats.get(language);
  if (known !== undefined) return known;
  const locale = LOCALES[language];
  const numbers = new Intl.NumberFormat(locale);
  const days = new Intl.DateTimeFormat(locale, DAY);
  const names = new Intl.DisplayNames(locale, { type: "language" });
  const lists = new Intl.ListFormat(locale);
  const format: Format = {
    number: (value) => numbers.format(value),
    day: (iso) => (/^\d{4}-\d{2}-\d{2}/.test(iso) ? days.format(new Date(`${iso.slice(0, 10)}T00:00:00Z`)) : iso),
    languageName: (tag) => (tag === "und" ? "?" : (names.of(tag) ?? tag)),
    list: (words) => lists.format(words),
  };
  formats.set(language, format);
  return format;
}

/** Numbers, days and names as the language of the page writes them. */
export function useFormat(): Format {
  return formatOf(useLanguage());
}

/** A name in so many letters; the rest is an ellipsis. */
export function shortened(name: string, letters: number): string {
  return name.length > letters ? `${name.slice(0, letters - 1).trimEnd()}…` : name;
}
