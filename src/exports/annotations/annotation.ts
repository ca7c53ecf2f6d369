import type { Actor, Reading } from "../../reading/index.ts";
import { pairOf, type SpanPair } from "../../text/index.ts";
import { idOf, recordId } from "../identity.ts";
import { type Telling, tellingsOf } from "../telling.ts";
import { type Target, targetsIn } from "./target.ts";

/** An annotation as the recommendation's chapters 3 and 4 have it; only what Lagebild fills. */
export interface Annotation {
  /** `urn:uuid:`, the same in every export. */
  readonly id: string;
  readonly type: "Annotation";
  readonly motivation: "identifying" | "describing" | "classifying" | "assessing";
  readonly generator: { readonly id: string; readonly type: "Software"; readonly name: string };
  readonly body: readonly Body[];
  readonly target: readonly Target[];
}

type Purpose = "identifying" | "describing" | "tagging" | "linking";
type Body =
  | { readonly type: "TextualBody"; readonly value: string; readonly format: "text/plain"; readonly purpose: Purpose }
  | { readonly type: "SpecificResource"; readonly source: string; readonly purpose: Purpose };

/**
 * What a reading says of its text: who is named where, what is found where (by its words), and which words are the
 * speaker, the cue, the trigger, the goods, the hedge of it: those link to the annotation of the finding.
 */
export function annotationsOf(reading: Reading): Annotation[] {
  const targets = targetsIn(reading);
  const make = (name: string, motivation: Annotation["motivation"], body: Body[], spans: readonly SpanPair[]) => ({
    id: urn(recordId(reading, name)),
    type: "Annotation" as const,
    motivation,
    generator: {
      id: urn(idOf("generator", reading.lagebild)),
      type: "Software" as const,
      name: `Lagebild ${reading.lagebild}`,
    },
    body,
    target: targets(spans),
  });
  return [
    ...reading.actors.map((actor) => make(actor.id, "identifying", namesOf(actor), actor.mentions.map(pairOf))),
    ...tellingsOf(reading).flatMap((telling) => {
      const { record, spans } = telling;
      const finding = urn(recordId(reading, record));
      return [
        make(record, "describing", bodiesOf(telling), spans),
        ...rolesOf(reading, telling)
          .filter(({ spans }) => spans.length > 0)
          .map(({ role, spans }) => make(`${record} ${role}`, "classifying", [tag(role), linkTo(finding)], spans)),
        ...telling.certainty.cues.map(({ start, end, rule }, i) =>
          make(
            `${record} hedge ${i}`,
            "assessing",
            [tag(telling.certainty.level), tag(rule), linkTo(finding)],
            [[start, end]],
          ),
        ),
      ];
    }),
  ];
}

const urn = (id: string) => `urn:uuid:${id}`;
const text = (value: string, purpose: Purpose): Body => ({ type: "TextualBody", value, format: "text/plain", purpose });
const tag = (value: string): Body => text(value, "tagging");
const linkTo = (source: string): Body => ({ type: "SpecificResource", source, purpose: "linking" });

function namesOf({ name, kind, code, wikidata }: Actor): Body[] {
  return [
    text(name, "identifying"),
    ...(wikidata === null
      ? []
      : [
          {
            type: "SpecificResource",
            source: `http://www.wikidata.org/entity/${wikidata}`,
            purpose: "identifying",
          } as const,
        ]),
    ...[kind, code].filter((value) => value !== null).map(tag),
  ];
}

function bodiesOf({ kind, type, topics, status, certainty, voices, through, rule, title }: Telling): Body[] {
  return [
    text(title, "describing"),
    ...voices.map((voice) => text(`says: ${voice}`, "describing")),
    ...through.map((name) => text(`through: ${name}`, "describing")),
    ...[kind, type, ...topics, status, certainty.level, rule].filter((value) => value !== null).map(tag),
  ];
}

/** The words of a finding that are something in it. */
function rolesOf(
  { statements, events, exchanges }: Reading,
  { record }: Telling,
): { readonly role: string; readonly spans: readonly SpanPair[] }[] {
  const statement = statements.find(({ id }) => id === record);
  const event = events.find(({ id }) => id === record);
  const exchange = exchanges.find(({ id }) => id === record);
  return [
    { role: "speaker", spans: statement?.speaker?.spans ?? [] },
    { role: "addressee", spans: statement?.addressee?.spans ?? [] },
    { role: "cue", spans: statement?.cue ?? [] },
    { role: "trigger", spans: event?.trigger ?? [] },
    { role: "goods", spans: exchange?.goods.map(({ span }) => span) ?? [] },
  ];
}
