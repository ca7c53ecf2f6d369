import {
  accountsOf,
  deliveriesOf,
  isAbout,
  type Names,
  type Report,
  shinglesOf,
  sidesOf,
  wireOf,
} from "../picture/index.ts";
import type { Reading } from "../reading/index.ts";
import { dayOrNull } from "./days.ts";
import type { accounts, deliveries, named, prints } from "./picture-schema.ts";

/** One in so many shingles is looked for: of two texts of which one copies half of the other, enough are the same. */
const SAMPLED = 4;

export interface PictureRows {
  readonly named: readonly (typeof named.$inferInsert)[];
  readonly prints: readonly (typeof prints.$inferInsert)[];
  readonly accounts: readonly (typeof accounts.$inferInsert)[];
  readonly deliveries: readonly (typeof deliveries.$inferInsert)[];
}

/** What a reading brings to the picture, as rows. Pure; O(size of the reading) and its statements times its mentions. */
export function pictureRows(reading: Reading, version: number, names: Names): PictureRows {
  const report = reportOf(reading, version);
  const shingles = Array.from(shinglesOf(report), (shingle) => shingle | 0);
  const wire = wireOf(report);
  return {
    named: reading.statements.flatMap((statement) =>
      reading.actors
        .filter((actor) => isAbout(statement, [actor]))
        .map((actor) => ({ version, finding: statement.id, actor: actor.id })),
    ),
    prints: [
      {
        version,
        wire: wire && names.keyOf(wire),
        shingles,
        sample: shingles.filter((shingle) => shingle % SAMPLED === 0),
      },
    ],
    accounts: accountsOf(report, names).map(({ event, type, source, target, days, counts, voices }) => ({
      ...{ version, finding: event, sides: sidesOf({ type, source, target }) },
      ...{ source: [...source], target: [...target], counts, voices: [...voices] },
      ...{ since: dayOrNull(days?.from), until: dayOrNull(days?.to), cluster: null },
    })),
    deliveries: deliveriesOf(reading, names).map(({ exchange, sides, giver, receiver, goods }) => ({
      ...{ version, finding: exchange.id, goods, sides },
      ...{ giver: [...giver], receiver: [...receiver], parties: [...new Set([...giver, ...receiver])] },
    })),
  };
}

/** Days are reckoned from that of publication, which therefore has to be one. */
function reportOf(reading: Reading, version: number): Report {
  const published = dayOrNull(reading.article.published);
  return { id: String(version), reading: { ...reading, article: { ...reading.article, published } } };
}
