import { Link } from "@tanstack/react-router";
import { ArrowRight, ArrowRightLeft, FileText, Quote, Zap } from "lucide-react";
import type { Shapes } from "../api/client.ts";
import { CertaintyWord } from "../components/certainty.tsx";
import { useFormat } from "../messages/format.ts";
import { useMessages } from "../messages/language.tsx";
import { VALUES } from "../messages/values.ts";
import { PICTURE } from "./messages.ts";
import { SnippetText } from "./snippet.tsx";

type Hit = Shapes["Hit"];

const ICONS = { statement: Quote, event: Zap, exchange: ArrowRightLeft, article: FileText };

/** A finding of any article with its words; leads to the place where they stand. */
export function HitRow({ hit }: { hit: Hit }) {
  const messages = useMessages(PICTURE);
  const Icon = ICONS[hit.kind];
  const { version } = hit.article;
  return (
    <article className={`hit hit-${hit.kind}`}>
      <p className="hit-head">
        <Icon size={15} className={`icon-${hit.kind}`} aria-hidden="true" />
        <span className="sr">{messages.kind[hit.kind]}: </span>
        <HitWho hit={hit} />
        <HitTold hit={hit} />
      </p>
      <Link
        to="/articles/$version"
        params={{ version: String(version) }}
        search={placeOf(hit)}
        className="hit-words"
        title={messages.open}
      >
        <SnippetText snippet={hit.snippet} />
      </Link>
      <Where article={hit.article} />
    </article>
  );
}

/** Where the reader shows it: its record; of an article the words for which it was found. */
function placeOf({ id, snippet: { marks } }: Hit): { readonly record?: string; readonly at?: string } {
  if (id !== null) return { record: id };
  const [first] = marks;
  return first === undefined ? {} : { at: first.join("-") };
}

/** Who says it, or does or gives it to whom. */
export function HitWho({ hit }: { hit: Hit }) {
  const messages = useMessages(PICTURE);
  const names = (role: string) => hit.parties.filter((party) => party.role === role).map(({ name }) => name);
  if (hit.kind === "article") return <span className="hit-who">{hit.article.title ?? messages.untitled}</span>;
  if (hit.kind === "statement")
    return <span className="hit-who">{names("speaker").join(", ") || messages.unnamed}</span>;
  const [from, to] = hit.kind === "event" ? ["source", "target"] : ["giver", "receiver"];
  return (
    <span className="hit-who">
      {names(from!).join(", ") || messages.unnamed} <ArrowRight size={13} aria-label="→" />{" "}
      {names(to!).join(", ") || messages.unnamed}
    </span>
  );
}

/** What it is, how it stands, how sure. */
export function HitTold({ hit }: { hit: Hit }) {
  const values = useMessages(VALUES);
  const { type, stage, status, certainty, kind } = hit;
  const words = [
    kind === "event" && type !== null && values.eventType[type as keyof typeof values.eventType],
    kind === "statement" && type !== null && values.statementType[type as keyof typeof values.statementType],
    stage !== null && values.stage[stage],
    status !== null && values.status[status],
  ].filter(Boolean);
  return (
    <span className="hit-told">
      {words.join(" · ")} {certainty && <CertaintyWord certainty={certainty} />}
    </span>
  );
}

function Where({ article }: { article: Hit["article"] }) {
  const messages = useMessages(PICTURE);
  const format = useFormat();
  const { title, outlet, source, published } = article;
  return (
    <p className="hit-where faint">
      {[title, outlet ?? source, published ? format.day(published) : messages.undated].filter(Boolean).join(" · ")}
    </p>
  );
}
