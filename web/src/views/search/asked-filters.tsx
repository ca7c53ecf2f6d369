import { useFormat } from "../../messages/format.ts";
import { useMessages } from "../../messages/language.tsx";
import { VALUES } from "../../messages/values.ts";
import { type SetFilter, SetFilters } from "../../picture/set-filters.tsx";
import { SEARCH } from "./messages.ts";

type Query = Readonly<Record<string, string>>;

const ACTORS = [
  ...(["about", "did", "met", "gave", "received", "involved", "through", "giver", "receiver", "names"] as const),
];
const WORDS = ["called", "role", "of", "speaker", "actor", "source", "history"] as const;
const EITHER = ["delivered", "denied", "dated"] as const;

/** What is searched for beside the words and what the facets show as chosen. */
export function AskedFilters({ query }: { query: Query }) {
  const { asked } = useMessages(SEARCH);
  const { stage: stages } = useMessages(VALUES);
  const format = useFormat();
  const { stage, language } = query;
  const filters: readonly SetFilter[] = [
    ...ACTORS.flatMap((name) => (query[name] ? [{ name, label: asked[name], actor: query[name] }] : [])),
    ...WORDS.flatMap((name) => (query[name] ? [{ name, label: asked[name], value: query[name] }] : [])),
    ...EITHER.flatMap((name) => {
      const label = asked[name][query[name] === "false" ? "false" : "true"];
      return query[name] ? [{ name, label }] : [];
    }),
    ...(stage ? [{ name: "stage", label: asked.stage, value: stages[stage as keyof typeof stages] ?? stage }] : []),
    ...(language ? [{ name: "language", label: asked.language, value: format.languageName(language) }] : []),
  ];
  return <SetFilters filters={filters} />;
}
